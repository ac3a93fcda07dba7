using Corpus.Compiler.Problems;
using YamlDotNet.Core;

namespace Corpus.Compiler.Settings;

/// <summary>Says in our own words what YamlDotNet's parser could not read.</summary>
internal static class YamlFault
{
    /// <summary>Reports the fault at its place; a tab in the indentation is named as the cause where there is one.</summary>
    public static void Report(YamlException fault, string text, int firstLine, ProblemList problems)
    {
        var line = Math.Max(1, (int)fault.Start.Line);
        var column = Math.Max(1, (int)fault.Start.Column);
        if (TabBefore(text, line) is { } tab)
        {
            problems.Add(ProblemCatalog.YamlTab, new YamlPlace(tab.Line + firstLine - 1, tab.Column, 1));
            return;
        }

        problems.Add(ProblemCatalog.YamlSyntax, new YamlPlace(line + firstLine - 1, column, 0), Explain(fault.Message));
    }

    /// <summary>The last tab in the white space at the start of a line, at <paramref name="line"/> or the line before.</summary>
    private static (int Line, int Column)? TabBefore(string text, int line)
    {
        var lines = text.Split('\n');
        for (var at = Math.Min(line, lines.Length); at >= Math.Max(1, line - 1); at--)
        {
            var content = lines[at - 1];
            var tab = content.IndexOf('\t');
            if (tab >= 0 && content.Substring(0, tab).All(c => c == ' '))
                return (at, tab + 1);
        }

        return null;
    }

    private static string Explain(string message) => message.TrimEnd('.');
}
