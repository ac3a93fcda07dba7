using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Labels;
using Corpus.Compiler.Structure.Lines;
using Corpus.Compiler.Structure.Pages;

namespace Corpus.Benchmarks.Structure;

/// <summary>A page with lines that were marked by hand.</summary>
internal sealed partial class MarkedPage
{
    private int[][]? values;

    public required string Id { get; init; }

    /// <summary>Pages of one publisher are never in training and test at once.</summary>
    public required string Publisher { get; init; }

    public required string Set { get; init; }

    public required string Text { get; init; }

    public required string Title { get; init; }

    /// <summary>The mark of each line of the text, 1-based.</summary>
    public required IReadOnlyDictionary<int, string> Marks { get; init; }

    public required PageFeatures Features { get; init; }

    /// <summary>The first and the last line of the text that each line of the page is made of, 1-based.</summary>
    public required (int First, int Last)[] Lines { get; init; }

    public static IEnumerable<MarkedPage> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            yield return Of(Path.GetFileNameWithoutExtension(path), row.RootElement);
        }
    }

    private static MarkedPage Of(string set, JsonElement row)
    {
        var (id, text) = (row.GetProperty("id").GetString()!, row.GetProperty("text").GetString()!);
        var marks = row.GetProperty("lines").EnumerateObject()
            .ToDictionary(l => int.Parse(l.Name, CultureInfo.InvariantCulture), l => l.Value.GetString()!);
        return Of(set, id, PublisherOf(id), text, row.GetProperty("title").GetString() ?? "", marks);
    }

    public static MarkedPage Of(string set, string id, string publisher, string text, string title, Dictionary<int, string> marks)
    {
        var lines = LineReader.Read(text, PageLanguage.English);
        var page = Page.Read(lines, [.. lines.Select(l => LineRules.Find(l).Shape)]);
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        var ranges = lines.Select(l => (LineAt(l.Start), LineAt(l.End - 1))).ToArray();
        return new MarkedPage
        {
            Id = id,
            Set = set,
            Publisher = publisher,
            Text = text,
            Title = title,
            Marks = marks,
            Features = new PageFeatures(page, LineKinds.ByRule(page)),
            Lines = ranges,
        };

        int LineAt(int offset)
        {
            var i = starts.BinarySearch(offset);
            return i < 0 ? ~i : i + 1;
        }
    }

    /// <summary>The page with only some of its lines.</summary>
    public MarkedPage Varied(string name, Func<string, bool> keeps, bool keepBlanks)
    {
        var (kept, marks) = (new List<string>(), new Dictionary<int, string>());
        var lines = Text.Split('\n');
        for (var n = 1; n <= lines.Length; n++)
        {
            if (lines[n - 1].Trim().Length == 0)
            {
                if (keepBlanks && kept.Count > 0 && kept[^1].Trim().Length > 0)
                    kept.Add("");
                continue;
            }

            if (!Marks.TryGetValue(n, out var mark) || !keeps(mark))
                continue;
            kept.Add(lines[n - 1]);
            marks.Add(kept.Count, mark);
        }

        return Of(Set + " " + name, Id + " " + name, Publisher, string.Join('\n', kept), Title, marks);
    }

    /// <summary>The article of this page, from its headline on, with the lines above and below the article of another page.</summary>
    public MarkedPage In(MarkedPage other)
    {
        var ((first, last), (otherFirst, otherLast)) = (Article, other.Article);
        return Joined(
            "in another", (other, 1, otherFirst - 1), (this, first, last), (other, otherLast + 1, other.Text.Split('\n').Length));
    }

    /// <summary>The page from its headline on.</summary>
    public MarkedPage FromHeadline() => Joined("from headline", (this, Article.First, Text.Split('\n').Length));

    /// <summary>The page up to the end of the article.</summary>
    public MarkedPage ToEnd() => Joined("to end", (this, 1, Article.Last));

    /// <summary>The first and the last marked line of the article, 1-based.</summary>
    private (int First, int Last) Article
    {
        get
        {
            int[] lines = [.. Marks.Where(m => m.Value is "headline" or "paragraph" or "subheading").Select(m => m.Key)];
            return lines.Length == 0 ? (1, 0) : (lines.Min(), lines.Max());
        }
    }

    private MarkedPage Joined(string name, params (MarkedPage Page, int First, int Last)[] parts)
    {
        var (kept, marks) = (new List<string>(), new Dictionary<int, string>());
        foreach (var (page, first, last) in parts)
        {
            var lines = page.Text.Split('\n');
            for (var n = first; n <= last; n++)
            {
                kept.Add(lines[n - 1]);
                if (page.Marks.TryGetValue(n, out var mark))
                    marks.Add(kept.Count, mark);
            }
        }

        return Of(Set + " " + name, Id + " " + name, Publisher, string.Join('\n', kept), Title, marks);
    }

    /// <summary>The values of all features of each line.</summary>
    public int[][] Values => values ??= [.. Enumerable.Range(0, Features.Count).Select(ValuesOf)];

    public string MarkOf(int line) => Marks.GetValueOrDefault(Lines[line].First, "other");

    public bool IsOfArticle(int line) => MarkOf(line) is "paragraph" or "subheading";

    private int[] ValuesOf(int line)
    {
        var ofLine = new int[LineFeatures.Names.Count];
        LineFeatures.Read(Features, line, ofLine);
        return ofLine;
    }

    private static string PublisherOf(string id)
    {
        var match = News().Match(id);
        var name = match.Success ? match.Groups[1].Value : id.Split('-')[0];
        return name.ToLowerInvariant() switch { "bbcnews" => "bbc", var n => n };
    }

    [GeneratedRegex(@"^[a-z]+-(.+?)_\d{4}")]
    private static partial Regex News();

    [GeneratedRegex(@"[\w’'-]+")]
    private static partial Regex WordPattern();

    public static int CountWords(string line) =>
        WordPattern().Matches(line.ToLowerInvariant()).Count(m => m.Value is not ("s" or "’s" or "'s"));
}
