using System.Globalization;
using System.Text;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Files;

/// <summary>First stage of the street: cuts an article's file into front matter and text.</summary>
internal static class ArticleTextReader
{
    private const string Fence = "---";

    /// <summary>Reads one article's file.</summary>
    public static ArticleText Read(SourceFile file)
    {
        var text = UnifyLineEnds(file.Text);
        var problems = new List<Problem>();
        if (file.Fault is { } fault)
            problems.Add(Unreadable(file, fault));

        var body = 0;
        if (!IsFence(text, 0, out var yaml))
            return new ArticleText(text, 1, null, problems.ToEquatableArray());

        var line = ArticleText.FrontMatterFirstLine;
        for (var at = yaml; at < text.Length; line++)
        {
            if (IsFence(text, at, out body))
                return new ArticleText(text.Substring(body), line + 1, text.Substring(yaml, at - yaml), problems.ToEquatableArray());
            var end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : end + 1;
        }

        problems.Add(new Problem(ProblemCatalog.UnclosedFrontMatter, file.Path, 1, 1, Fence.Length, []));
        return new ArticleText(text, 1, null, problems.ToEquatableArray());
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

    /// <summary>Whether the line at <paramref name="at"/> is three hyphens and nothing else but white space at its end.</summary>
    private static bool IsFence(string text, int at, out int next)
    {
        var end = text.IndexOf('\n', at);
        next = end < 0 ? text.Length : end + 1;
        if (string.CompareOrdinal(text, at, Fence, 0, Fence.Length) != 0)
            return false;
        for (var i = at + Fence.Length; i < (end < 0 ? text.Length : end); i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }

        return true;
    }

    /// <summary>Says that a file holds what is no text.</summary>
    internal static Problem Unreadable(SourceFile file, EncodingFault fault)
    {
        var before = UnifyLineEnds(file.Text.Substring(0, Math.Min(Math.Max(0, fault.TextOffset), file.Text.Length)));
        var (line, column) = new ArticleText(before, 1, null).PositionOf(before.Length);
        return new Problem(
            ProblemCatalog.NotUnicode, file.Path, line, column, 0, [fault.Found, fault.ByteOffset.ToString(CultureInfo.InvariantCulture)]);
    }
}
