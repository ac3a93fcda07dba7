using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using YamlDotNet.Core;

namespace Corpus.Compiler.Documents;

/// <summary>Reads YAML into nodes with positions, within limits that keep a file from exhausting the compiler.</summary>
internal static class YamlFile
{
    /// <summary>The maximum length of a file in UTF-16 code units.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>Reads one YAML file.</summary>
    public static Document Read(SourceFile file) => file.Fault is { } fault
        ? new Document(file.Path, null, [ArticleTextReader.Unreadable(file, fault)])
        : Read(file.Path, file.Text.TrimStart('\uFEFF'), 1);

    /// <summary>Reads the metadata block of an article; null if it has none.</summary>
    public static Document? ReadFrontMatter(SourceFile file, ArticleText text) =>
        text.FrontMatter is null ? null : Read(file.Path, text.FrontMatter, ArticleText.FrontMatterFirstLine);

    private static Document Read(string path, string text, int firstLine)
    {
        var problems = new ProblemList(path);
        return new Document(path, Root(text, firstLine, problems), problems.ToEquatableArray());
    }

    private static Node? Root(string text, int firstLine, ProblemList problems)
    {
        if (text.Length > MaximumLength)
        {
            problems.Add(ProblemCatalog.YamlTooLarge, new FileSpan(firstLine, 1, 0), "characters", $"{MaximumLength}");
            return null;
        }

        // YamlDotNet takes a NUL for the end of the file and would silently ignore the rest.
        if (text.IndexOf('\0') is var nul && nul >= 0)
        {
            YamlFault.ReportNul(text, nul, firstLine, problems);
            return null;
        }

        var scanner = new Scanner(new StringReader(text), skipComments: true);
        var reader = new YamlNodeReader(new Parser(scanner), firstLine, problems);
        try
        {
            return reader.ReadDocument();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever the parser throws is a problem of the file; it must not fail the build.
            YamlFault.Report(fault, scanner.CurrentPosition, reader.OpenBracket, text, firstLine, problems);
            return null;
        }
    }
}
