using System.Globalization;
using System.Text;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Shared;

namespace Corpus.Compiler.Files;

/// <summary>The first stage: separates the front matter of an article's file from its text.</summary>
internal static class ArticleTextReader
{
    private const string YamlFence = "---";

    private static readonly (string Line, DocumentFormat Format)[] Openings =
    [
        (YamlFence, DocumentFormat.Yaml),
        ("+++", DocumentFormat.Toml),
        ("---yaml", DocumentFormat.Yaml),
        ("---toml", DocumentFormat.Toml),
        ("---json", DocumentFormat.Json),
    ];

    /// <summary>Reads one article's file.</summary>
    public static ArticleText Read(SourceFile file)
    {
        var text = UnifyLineEnds(file.Text);
        var problems = new List<Problem>();
        if (file.Fault is { } fault)
            problems.Add(Unreadable(file, fault));

        if (IsJson(text))
            return ReadJson(file, text, problems);
        if (Opening(text, out var start) is not { } format)
            return new ArticleText(text, 1, null, problems.ToEquatableArray());

        var fence = text.Substring(0, YamlFence.Length);
        for (var at = start; at < text.Length;)
        {
            if (IsFence(text, at, fence, out var body))
                return new ArticleText(
                    text.Substring(body),
                    LineOf(text, body),
                    text.Substring(start, at - start),
                    problems.ToEquatableArray())
                { Format = format, FrontMatterFirstLine = 2 };
            var end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : end + 1;
        }

        problems.Add(new Problem(ProblemCatalog.UnclosedFrontMatter, file.Path, new(1, 1, fence.Length), [fence]));
        return new ArticleText(text, 1, null, problems.ToEquatableArray());
    }

    /// <summary>
    /// The format of the metadata that the first line opens: <c>---</c> or <c>+++</c>, or <c>---json</c>, where some tools name it; null if
    /// it opens none.
    /// </summary>
    private static DocumentFormat? Opening(string text, out int next)
    {
        foreach (var (line, format) in Openings)
        {
            if (IsFence(text, 0, line, out next))
                return format;
        }

        next = 0;
        return null;
    }

    /// <summary>The line of the file on which a place of its text is.</summary>
    private static int LineOf(string text, int at) => 1 + LineBreaks.Count(text.AsSpan(0, at));

    /// <summary>Whether a text begins with a JSON object: a brace, then a key.</summary>
    private static bool IsJson(string text)
    {
        if (text.Length == 0 || text[0] != '{')
            return false;
        var at = 1;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length && text[at] == '"';
    }

    private static ArticleText ReadJson(SourceFile file, string text, List<Problem> problems)
    {
        var end = EndOfObject(text);
        var next = end < 0 ? -1 : text.IndexOf('\n', end);
        var rest = end < 0 ? "" : text.Substring(end, (next < 0 ? text.Length : next) - end);
        if (end < 0 || rest.Trim().Length > 0)
        {
            if (end < 0)
                problems.Add(new Problem(ProblemCatalog.UnclosedFrontMatter, file.Path, new(1, 1, 1), ["{"]));
            return new ArticleText(text, 1, null, problems.ToEquatableArray());
        }

        var frontMatter = text.Substring(0, end);
        var body = next < 0 ? text.Length : next + 1;
        return new ArticleText(
            text.Substring(body), LineOf(text, body), frontMatter, problems.ToEquatableArray())
        { Format = DocumentFormat.Json };
    }

    /// <summary>The index after the object that starts the text; -1 if it is never closed.</summary>
    private static int EndOfObject(string text)
    {
        var (depth, isInString) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when isInString:
                    i++;
                    break;
                case '"':
                    isInString = !isInString;
                    break;
                case '{' or '[' when !isInString:
                    depth++;
                    break;
                case '}' or ']' when !isInString && --depth == 0:
                    return i + 1;
            }
        }

        return -1;
    }

    /// <summary>CR, CRLF and NEL (U+0085) end a line as LF does; the byte-order mark, if the host left it in, goes.</summary>
    private static string UnifyLineEnds(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        if (start == 0 && text.IndexOfAny(['\r', '\u0085']) < 0)
            return text;
        var unified = new StringBuilder(text.Length);
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            unified.Append(text[i] is '\r' or '\u0085' ? '\n' : text[i]);
        }

        return unified.ToString();
    }

    /// <summary>Whether the line at <paramref name="at"/> is a fence and nothing else but white space at its end.</summary>
    private static bool IsFence(string text, int at, string fence, out int next)
    {
        var end = text.IndexOf('\n', at);
        next = end < 0 ? text.Length : end + 1;
        if (string.CompareOrdinal(text, at, fence, 0, fence.Length) != 0)
            return false;
        for (var i = at + fence.Length; i < (end < 0 ? text.Length : end); i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }

        return true;
    }

    /// <summary>Reports bytes that are not text.</summary>
    internal static Problem Unreadable(SourceFile file, EncodingFault fault)
    {
        var before = UnifyLineEnds(file.Text.Substring(0, Math.Min(Math.Max(0, fault.TextOffset), file.Text.Length)));
        var (line, column) = new LineMap(new ArticleText(before, 1, null)).PositionOf(before.Length);
        var offset = fault.ByteOffset.ToString(CultureInfo.InvariantCulture);
        return new Problem(ProblemCatalog.NotUnicode, file.Path, new(line, column, 0), [fault.Found, offset]);
    }
}
