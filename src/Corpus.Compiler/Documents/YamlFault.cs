using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using YamlDotNet.Core;

namespace Corpus.Compiler.Documents;

/// <summary>Translates the errors of YamlDotNet's parser into messages that say how to fix the file.</summary>
internal static class YamlFault
{
    /// <summary>What a part of the parser's message means; <c>{0}</c> is the character at the position of the error.</summary>
    private static readonly (string Part, string Meaning)[] Meanings =
    [
        // name: "unclosed
        ("double-quoted scalar, found wrong indentation", "the quotation mark that opens here is never closed; add the closing one"),
        // name: 'unclosed
        ("quoted scalar, found unexpected end of stream", "the quotation mark that opens here is never closed; add the closing one"),
        // name: "a\qb"
        (
            "unknown escape character",
            "the text that starts here has an unknown escape; write '\\\\' for a backslash, or use single quotation marks"),
        ("Unicode", "the text that starts here has an escape that is not a character; write the character itself"),
        // name: Kirby: a spokesman
        (
            "plain scalar value, found invalid mapping",
            "a ':' starts a second value here; quote text that contains ': ', or fix the indentation"),
        // name
        // role: x
        ("multiline plain scalar, found invalid mapping", "a key above has no ':' after it; add it"),
        ("could not find expected ':'", "a key above has no ':' after it; add it"),
        // name: 'it's'
        (
            "block mapping, did not find expected key",
            "expected a key followed by ':'; check the indentation of this line and the quotation marks above it"),
        ("did not find expected '-'", "expected an item that starts with '- ', like those above; check the indentation"),
        // name: - x
        ("Block sequence entries are not allowed", "a list cannot start on the line of its key; start it on the next line"),
        // name: @x
        ("character that cannot start any token", "text cannot start with '{0}'; quote it"),
        ("did not find expected node content", "a value cannot start with '{0}'; write the value, or quote it"),
        ("did not find expected ',' or", "expected ',' or a closing bracket; add it"),
        // name: *
        ("anchor or alias", "'&' starts an anchor and '*' an alias, which need a name; quote text that starts with them"),
        ("more than one anchor", "a value can have only one anchor; remove the others"),
        ("tag", "'!' starts a tag, which is not supported; quote text that starts with it"),
        ("block scalar", "only an indentation (1 to 9) and '+' or '-' can follow '|' or '>'; start the text on the next line"),
        ("<document end>", "the value above is complete; check the indentation of this line"),
        ("directive", "directives ('%') are not supported; remove this line"),
        ("incompatible YAML document", "the YAML version must be 1.1 or 1.2; remove this line"),
    ];

    /// <summary>Reports an exception of the parser.</summary>
    /// <param name="fault">The exception.</param>
    /// <param name="reached">The position the parser had reached.</param>
    /// <param name="openBracket">The innermost open bracket; null if there is none.</param>
    /// <param name="text">The file.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins.</param>
    /// <param name="problems">Receives the problem.</param>
    public static void Report(
        Exception fault, Mark reached, (FileSpan Place, char Bracket)? openBracket, string text, int firstLine, ProblemList problems)
    {
        var (start, end) = fault is YamlException yaml ? (yaml.Start, yaml.End) : (reached, reached);
        if (fault.Message.Contains(" tab ")
            && Tab(text, fault.Message.Contains("as indentation") ? (int)start.Line : (int)end.Line) is { } tab)
            problems.Add(ProblemCatalog.YamlTab, new FileSpan(tab.Line + firstLine - 1, tab.Column, 1));
        else if (openBracket is var (place, bracket) && (fault is InvalidOperationException || start.Index >= text.TrimEnd().Length))
            problems.Add(
                ProblemCatalog.YamlSyntax,
                place with { Length = 1 },
                $"the '{bracket}' that opens here is never closed; add '{(bracket == '[' ? ']' : '}')}'");
        else
        {
            // At the end of a file YamlDotNet may count a line too many.
            var lines = Lines(text);
            var line = Math.Min(Math.Max(1, (int)start.Line), lines.Length);
            var column = Math.Min(Math.Max(1, (int)start.Column), lines[line - 1].Length + 1);
            problems.Add(
                ProblemCatalog.YamlSyntax, new FileSpan(line + firstLine - 1, column, 0), Explain(fault, CharacterAt(text, line, column)));
        }
    }

    /// <summary>Reports a NUL.</summary>
    public static void ReportNul(string text, int at, int firstLine, ProblemList problems)
    {
        var before = Lines(text.Substring(0, at));
        var place = new FileSpan(firstLine + before.Length - 1, before[before.Length - 1].Length + 1, 1);
        problems.Add(ProblemCatalog.YamlSyntax, place, "the file contains a NUL character (U+0000); remove it");
    }

    private static string Explain(Exception fault, char? character)
    {
        foreach (var (part, meaning) in Meanings)
        {
            if (fault.Message.Contains(part))
                return meaning.Replace("{0}", character is { } c ? c.ToString() : "");
        }

        return fault is YamlException
            ? "the parser reports: " + fault.Message.TrimEnd('.')
            : "the text before this position cannot be read; check brackets, quotation marks and escapes";
    }

    /// <summary>The first tab in the indentation of a line, from <paramref name="line"/> on.</summary>
    private static (int Line, int Column)? Tab(string text, int line)
    {
        var lines = Lines(text);
        for (var at = Math.Max(1, line); at <= lines.Length; at++)
        {
            var content = lines[at - 1];
            var tab = content.IndexOf('\t');
            if (tab >= 0 && content.Substring(0, tab).All(c => c == ' '))
                return (at, tab + 1);
        }

        return null;
    }

    /// <summary>The lines of a file, as YAML and the C# compiler count them.</summary>
    private static string[] Lines(string text) => text.Split(["\r\n", "\r", "\n", "\u0085", "\u2028", "\u2029"], StringSplitOptions.None);

    private static char? CharacterAt(string text, int line, int column)
    {
        var lines = Lines(text);
        return line <= lines.Length && column <= lines[line - 1].Length ? lines[line - 1][column - 1] : null;
    }
}
