using System.Globalization;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Tool;

/// <summary>Prints what is found in one article for people to read: what it says of itself, then every block with its line.</summary>
internal static class ArticleListing
{
    private const int Width = 100;

    public static void Write(TextWriter output, string path, ParsedArticle parsed)
    {
        var article = parsed.Analysis;
        var (raw, structure) = (article.Text.RawText, article.Structure);
        var lines = new LineMap(article.Text);
        output.WriteLine(path);
        Fact("headline", structure.Headline?.Of(raw));
        Fact("authors", structure.Authors.Count == 0 ? null : string.Join(", ", structure.Authors));
        Fact("dateline", structure.Dateline?.Of(raw));
        Fact("published", structure.DatePublished is { } date ? ArticleJson.Iso8601(date) : null);
        Fact("from", structure.Url);
        Fact("found", string.Join(", ", structure.Blocks.CountBy(b => b.Kind).OrderBy(k => k.Key).Select(k => Invariant($"{k.Value} {Name(k.Key)}"))));
        output.WriteLine();

        foreach (var block in structure.Blocks)
            output.WriteLine(Invariant($"{lines.PositionOf(block.Start).Line,6}  {Name(block.Kind),-19}  {InOneLine(raw, block.Range)}"));
        for (var i = 0; i < article.Language.Quotations.Count; i++)
        {
            var quotation = article.Language.Quotations[i];
            var speaker = quotation.SpeakerName?.Of(raw).Replace('\n', ' ') ?? "nobody named";
            var entry = parsed.Linked is { } linked && parsed.NameOf(linked.Speakers[i]) is { } name ? $" ({name})" : "";
            output.WriteLine(Invariant($"{lines.PositionOf(quotation.Start).Line,6}  {"quotation",-19}  {speaker}{entry}: {InOneLine(raw, new TextRange(quotation.Start, quotation.End))}"));
        }

        foreach (var problem in parsed.Problems)
            WriteProblem(problem);
        output.WriteLine();

        void Fact(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                output.WriteLine($"  {name,-10} {value.Replace('\n', ' ')}");
        }

        void WriteProblem(Problem problem) => output.WriteLine(Invariant(
            $"{path}({problem.Line},{problem.Column}): {problem.Descriptor.Severity.ToString().ToLowerInvariant()} {problem.Descriptor.Id}: {problem.Message}"));
    }

    /// <summary>The name of a kind in small words: <c>MediaLabel</c> is "media label".</summary>
    private static string Name(BlockKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    /// <summary>As much of the text as one line of a terminal holds, never half a character.</summary>
    private static string InOneLine(string raw, TextRange range)
    {
        var text = raw.Substring(range.Start, Math.Min(Width + 1, range.Length)).Replace('\n', ' ');
        if (text.Length <= Width)
            return text;
        var end = char.IsHighSurrogate(text[Width - 2]) ? Width - 2 : Width - 1;
        return text[..end] + "…";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
