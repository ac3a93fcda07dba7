using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Structure;
using Corpus.TestData;
using YamlDotNet.Serialization;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>The five articles of the project's own corpus, compared with marks that were made by hand.</summary>
public class SeedsTests
{
    public static TheoryData<string> Ids =>
        ["000_94207566978d7998", "001_08879dbdeeea1778", "002_524cba4155a6e224", "003_200eeabb980a0bd8", "004_2999d96beafdd148"];

    [SkippableTheory]
    [MemberData(nameof(Ids))]
    public void EveryLineIsReadAsItWasMarkedByHand(string id)
    {
        var gold = Gold(id);
        var (text, structure) = Read(id);
        var expected = new SortedDictionary<int, BlockKind>();
        foreach (var kind in Enum.GetValues<BlockKind>())
        {
            if (gold.TryGetValue(char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..], out var lines))
            {
                foreach (var line in Numbers(lines))
                    expected.Add(line, kind);
            }
        }

        foreach (var figure in gold.TryGetValue("figures", out var figures) ? (List<object>)figures : [])
        {
            var lines = Numbers(figure).ToArray();
            expected.Add(lines[0], BlockKind.MediaLabel);
            expected.Add(lines[1], BlockKind.Caption);
            expected.Add(lines[2], BlockKind.Credit);
        }

        Assert.Equal(expected.Select(e => (e.Key, e.Value)), structure.Blocks.Select(b => (text.PositionOf(b.Start).Line, b.Kind)));
        Assert.Equal(
            expected.Values.Count(k => k == BlockKind.Caption),
            structure.Figures.Count(f => f.Label >= 0 && f.Caption >= 0 && f.Credit >= 0));
    }

    [SkippableTheory]
    [MemberData(nameof(Ids))]
    public void AuthorsDatelineDateAndAddressAreReadAsTheyWereMarkedByHand(string id)
    {
        var gold = Gold(id);
        var (text, structure) = Read(id);

        Assert.Equal(((List<object>)gold["authors"]).Cast<string>(), structure.Authors);
        Assert.Equal(gold["dateline"] as string, structure.Dateline?.Of(text.RawText));
        Assert.Equal(gold.TryGetValue("url", out var url) ? (string)url : null, structure.Url);
        Assert.Equal(
            gold["datePublished"] as string,
            structure.DatePublished is { } d ? $"{d.Year:D4}-{d.Month:D2}-{d.Day:D2} {new TimeSpan(d.Time!.Value):c}" : null);
        Assert.Null(structure.DatePublished?.Offset);
        Assert.Equal(
            gold.TryGetValue("truncated", out var lines) ? Numbers(lines) : [],
            structure.Problems.Where(p => p.Descriptor == ProblemCatalog.TruncatedEnding).Select(p => p.Place.Line));
    }

    private static Dictionary<string, object> Gold(string id)
    {
        var yaml = File.ReadAllText(ExternalData.PathOf("gold/seeds.yaml"));
        var all = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(yaml);
        return ((Dictionary<object, object>)all[id]).ToDictionary(e => (string)e.Key, e => e.Value is "null" ? null! : e.Value);
    }

    private static IEnumerable<int> Numbers(object list) =>
        ((List<object>)list).Select(n => int.Parse((string)n, System.Globalization.CultureInfo.InvariantCulture));

    private static (ArticleText Text, ArticleStructure Structure) Read(string id)
    {
        var path = ExternalData.PathOf($"seeds/{id}.txt");
        var file = SourceDecoder.Decode(id + ".txt", File.ReadAllBytes(path));
        var text = ArticleTextReader.Read(file);
        return (text, StructureReader.Read(file, text, CorpusSettings.Default));
    }
}
