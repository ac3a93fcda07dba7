using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using YamlDotNet.Core;

namespace Corpus.Compiler.Yaml;

/// <summary>Says in our own words, and with the mend, what YamlDotNet's parser could not read.</summary>
internal static class YamlFault
{
    /// <summary>What a part of the parser's message means; <c>{0}</c> is the character at the place of the fault.</summary>
    private static readonly (string Part, string Meaning)[] Meanings =
    [
        // name: "unclosed
        ("double-quoted scalar, found wrong indentation", "the quotation mark that opens here is never closed; write the closing one"),
        // name: 'unclosed
        ("quoted scalar, found unexpected end of stream", "the quotation mark that opens here is never closed; write the closing one"),
        // name: "a\qb"
        ("unknown escape character", "the text that begins here holds a '\\' with no meaning; write '\\\\', or put the text between single quotation marks"),
        ("Unicode", "the text that begins here holds an escape that is no character; write the character itself"),
        // name: Kirby: a spokesman
        ("plain scalar value, found invalid mapping", "a ':' begins a second value here; put a text with a colon between quotation marks, or check the indentation"),
        // name
        // role: x
        ("multiline plain scalar, found invalid mapping", "a line above has no ':' after its key; write it there"),
        ("could not find expected ':'", "a key above has no ':' after it; write it there"),
        // name: 'it's'
        ("block mapping, did not find expected key", "a key followed by ':' should begin here; check the indentation of this line and the quotation marks above it"),
        ("did not find expected '-'", "an item that begins with '- ' should stand here, like those above it; check the indentation"),
        // name: - x
        ("Block sequence entries are not allowed", "a list cannot begin behind a key; begin it on the next line"),
        // name: @x
        ("character that cannot start any token", "a text cannot begin with '{0}'; put it between quotation marks"),
        ("did not find expected node content", "a value cannot begin with '{0}'; write the value, or put it between quotation marks"),
        ("did not find expected ',' or", "a ',' or the closing bracket is missing before this place; write it"),
        // name: *
        ("anchor or alias", "'&' and '*' begin an anchor or an alias, which needs a name; put a text that begins so between quotation marks"),
        ("more than one anchor", "a value can have only one anchor; remove the others"),
        ("tag", "'!' begins a tag, which has no meaning in a corpus; put a text that begins so between quotation marks"),
        ("block scalar", "only an indentation of 1 to 9 and '+' or '-' can stand between '|' or '>' and the end of the line; begin the text on the next line"),
        ("<document end>", "the value above is complete, and nothing can follow it; check the indentation"),
        ("directive", "lines that begin with '%' have no meaning in a corpus; remove this one"),
        ("incompatible YAML document", "the version of YAML should be 1.1 or 1.2; remove this line"),
    ];

    /// <summary>Reports what the parser threw.</summary>
    /// <param name="fault">What it threw.</param>
    /// <param name="reached">How far it came.</param>
    /// <param name="openBracket">The innermost bracket that was open then; null when there was none.</param>
    /// <param name="text">The file.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins.</param>
    /// <param name="problems">Where the problem goes.</param>
    public static void Report(Exception fault, Mark reached, (FileSpan Place, char Bracket)? openBracket, string text, int firstLine, ProblemList problems)
    {
        var (start, end) = fault is YamlException yaml ? (yaml.Start, yaml.End) : (reached, reached);
        if (fault.Message.Contains(" tab ") && Tab(text, fault.Message.Contains("as indentation") ? (int)start.Line : (int)end.Line) is { } tab)
            problems.Add(ProblemCatalog.YamlTab, new FileSpan(tab.Line + firstLine - 1, tab.Column, 1));
        else if (openBracket is var (place, bracket) && (fault is InvalidOperationException || start.Index >= text.TrimEnd().Length))
            problems.Add(ProblemCatalog.YamlSyntax, place with { Length = 1 }, $"the '{bracket}' that opens here is never closed; write '{(bracket == '[' ? ']' : '}')}'");
        else
        {
            var (line, column) = (Math.Max(1, (int)start.Line), Math.Max(1, (int)start.Column));
            problems.Add(ProblemCatalog.YamlSyntax, new FileSpan(line + firstLine - 1, column, 0), Explain(fault, CharacterAt(text, line, column)));
        }
    }

    /// <summary>Reports a NUL.</summary>
    public static void ReportNul(string text, int at, int firstLine, ProblemList problems)
    {
        var lineStart = text.LastIndexOf('\n', at) + 1;
        var line = text.Take(at).Count(c => c == '\n') + firstLine;
        problems.Add(ProblemCatalog.YamlSyntax, new FileSpan(line, at - lineStart + 1, 1), "it holds the character NUL (U+0000); remove it");
    }

    private static string Explain(Exception fault, char? character)
    {
        foreach (var (part, meaning) in Meanings)
        {
            if (fault.Message.Contains(part))
                return meaning.Replace("{0}", character is { } c ? c.ToString() : "");
        }

        return fault is YamlException ? "the parser says: " + fault.Message.TrimEnd('.') : "the parser cannot read what stands before this place; check brackets, quotation marks and escapes";
    }

    /// <summary>The first tab in the white space at the start of a line, from <paramref name="line"/> on.</summary>
    private static (int Line, int Column)? Tab(string text, int line)
    {
        var lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        for (var at = Math.Max(1, line); at <= lines.Length; at++)
        {
            var content = lines[at - 1];
            var tab = content.IndexOf('\t');
            if (tab >= 0 && content.Substring(0, tab).All(c => c == ' '))
                return (at, tab + 1);
        }

        return null;
    }

    private static char? CharacterAt(string text, int line, int column)
    {
        var lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        return line <= lines.Length && column <= lines[line - 1].Length ? lines[line - 1][column - 1] : null;
    }
}
