using System.Text.Json;
using System.Text.RegularExpressions;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>
/// News pages as a user would copy them, each line marked by hand: how much of each article is found, and how little else.
/// </summary>
public class NewsPagesTests
{
    private static readonly HashSet<BlockKind> Body =
    [
        BlockKind.Paragraph, BlockKind.Subheading, BlockKind.ListItem, BlockKind.BlockQuote, BlockKind.Description,
    ];

    [SkippableFact]
    public void TheArticlesAreFoundInTheirPages()
    {
        var (lines, words) = (new Score(), new Score());
        var (captions, allCaptions, headlines, authors, allAuthors, days, pages) = (0, 0, 0, 0, 0, 0, 0);
        foreach (
            var row in File.ReadLines(ExternalData.PathOf("data/structure-train.jsonl")).Select(l => JsonDocument.Parse(l).RootElement))
        {
            var file = new SourceFile("a.txt", row.GetProperty("text").GetString()!);
            var text = ArticleTextReader.Read(file);
            var article = StructureReader.Read(file, text, CorpusSettings.Default);
            var map = new LineMap(text);
            var kinds = new Dictionary<int, BlockKind>();
            foreach (var block in article.Blocks)
            {
                for (var line = map.PositionOf(block.Start).Line; line <= map.PositionOf(block.End - 1).Line; line++)
                    kinds[line] = block.Kind;
            }

            var texts = text.RawText.Split('\n');
            foreach (var marked in row.GetProperty("lines").EnumerateObject())
            {
                var number = int.Parse(marked.Name, System.Globalization.CultureInfo.InvariantCulture);
                var mark = marked.Value.GetString();
                var (want, have) = (mark is "paragraph" or "subheading", Body.Contains(kinds[number]));
                var excess = have && mark == "other";
                lines.Count(want, have, excess, 1);
                words.Count(want, have, excess, Regex.Count(texts[number - 1], @"[\w’'-]+"));
                if (mark == "caption")
                {
                    allCaptions++;
                    captions += kinds[number] == BlockKind.Caption ? 1 : 0;
                }
            }

            pages++;
            headlines += Plain(article.Headline?.Of(text.RawText) ?? "") == Plain(row.GetProperty("title").GetString()!) ? 1 : 0;
            if (row.GetProperty("authors") is { ValueKind: JsonValueKind.Array } names)
            {
                allAuthors++;
                authors += names.EnumerateArray().Select(n => Plain(n.GetString()!)).ToHashSet().SetEquals(article.Authors.Select(Plain))
                    ? 1
                    : 0;
            }

            days += article.DatePublished is { } d
                && row.GetProperty("date").GetString()![..10] == $"{d.Year:D4}-{d.Month:D2}-{d.Day:D2}" ? 1 : 0;
        }

        Assert.Equal(42, pages);
        Assert.InRange(words.F1, 0.97, 1);
        Assert.InRange(lines.F1, 0.955, 1);
        Assert.InRange((double)captions / allCaptions, 0.90, 1);
        Assert.InRange((double)authors / allAuthors, 0.90, 1);
        Assert.InRange((double)days / pages, 0.80, 1);

        // Five pages do not contain the title in their marks, and two contain a longer one, the second with the name of its column in
        // capitals before it, as the pages of one publisher do: 35 can be found.
        Assert.InRange(headlines, 35, pages);
    }

    private static string Plain(string text) => string.Join(' ', Regex.Matches(text.ToLowerInvariant(), @"\w+").Select(m => m.Value));

    private sealed class Score
    {
        private int found;
        private int excess;
        private int missed;

        public double F1 => 2.0 * found / ((2 * found) + excess + missed);

        public void Count(bool want, bool have, bool isExcess, int weight)
        {
            found += want && have ? weight : 0;
            excess += isExcess ? weight : 0;
            missed += want && !have ? weight : 0;
        }
    }
}
