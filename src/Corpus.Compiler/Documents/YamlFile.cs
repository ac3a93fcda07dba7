using Corpus.Compiler.Problems;
using YamlDotNet.Core;

namespace Corpus.Compiler.Documents;

/// <summary>Reads YAML into nodes with positions.</summary>
internal static class YamlFile
{
    /// <summary>The root; null if there is none or the text cannot be read.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static Node? Read(string text, int firstLine, ProblemList problems, CancellationToken cancellation)
    {
        // YamlDotNet takes a NUL for the end of the file and would silently ignore the rest.
        if (text.IndexOf('\0') is var nul && nul >= 0)
        {
            YamlFault.ReportNul(text, nul, firstLine, problems);
            return null;
        }

        var scanner = new Scanner(new ObservedReader(text, cancellation), skipComments: true);
        var reader = new YamlNodeReader(new Parser(scanner), firstLine, problems, cancellation);
        try
        {
            return reader.ReadDocument();
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever the parser throws is a problem of the file; it must not fail the build.
            YamlFault.Report(fault, scanner.CurrentPosition, reader.OpenBracket, text, firstLine, problems);
            return null;
        }
    }

    /// <summary>A text that can no longer be read once cancellation is requested.</summary>
    private sealed class ObservedReader(string text, CancellationToken cancellation) : StringReader(text)
    {
        public override int Read()
        {
            cancellation.ThrowIfCancellationRequested();
            return base.Read();
        }

        public override int Read(char[] buffer, int index, int count)
        {
            cancellation.ThrowIfCancellationRequested();
            return base.Read(buffer, index, count);
        }
    }
}
