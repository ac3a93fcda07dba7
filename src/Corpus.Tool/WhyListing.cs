using System.Globalization;
using Corpus.Compiler.Files;
using Corpus.Compiler.Structure;

namespace Corpus.Tool;

/// <summary>Shows why each line of an article was taken for what it is: the deciding rules, the features that moved the model.</summary>
internal static class WhyListing
{
    private const int Width = 80;

    public static void Write(TextWriter output, ParsedArticle parsed)
    {
        var analysis = parsed.Article.Analysis;
        output.WriteLine(parsed.Path);
        if (analysis.File.IsMarkdown)
        {
            output.WriteLine("  Markdown says itself what its lines are.");
            return;
        }

        var lines = new LineMap(analysis.Text);
        var raw = analysis.Text.RawText;
        foreach (var reason in StructureReader.Explain(raw, parsed.Settings))
        {
            var number = lines.PositionOf(reason.Start).Line;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number,6}  {reason.Kind,-20}  {Beginning(raw, reason.Start)}"));
            output.WriteLine($"          looks like: {reason.LineRule}; in its place: {reason.PlaceRule}");
            if (reason.Score is { } score)
            {
                var features = string.Join("; ", reason.Features.Select(Shown));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"          model: {score:+0;-0;0} ({features})"));
            }
        }
    }

    private static string Shown((string Feature, int Value, int Weight) weighed) =>
        string.Create(CultureInfo.InvariantCulture, $"{weighed.Feature} {weighed.Value}: {weighed.Weight:+0;-0}");

    private static string Beginning(string raw, int start)
    {
        var end = raw.IndexOf('\n', start);
        end = Math.Min(end < 0 ? raw.Length : end, start + Width);
        return ArticleListing.OneLine(raw[start..end].TrimEnd());
    }
}
