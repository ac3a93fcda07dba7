using System.Text.Json;
using System.Text.RegularExpressions;
using Corpus.Compiler.Files;
using Corpus.Compiler.Language.Sentences;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Language;

/// <summary>The scores that must be reached on hand-annotated data outside the project.</summary>
public partial class MeasuredTests
{
    private static readonly HashSet<string> Pronouns =
        [.. "he she they i we you it who him her his their my our me them us your".Split(' ')];

    [SkippableFact]
    public void AtLeast46OfTheGoldenRulesForSentencesHold()
    {
        var held = 0;
        foreach (var row in Rows("data/sentences-golden.jsonl"))
        {
            var text = row.GetProperty("text").GetString()!;
            var found = SentenceScanner.Scan(text, new TextRange(0, text.Length), Lexicon.For("en")).Select(sentence => sentence.Of(text));
            held += found.SequenceEqual(row.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()!)) ? 1 : 0;
        }

        Assert.InRange(held, 46, int.MaxValue);
    }

    /// <summary>
    /// A quotation is found when one overlaps it by 0.8; a speaker is right when one name contains the last word of the other.
    /// </summary>
    [SkippableFact]
    public void QuotationsOfReportsAreFoundWithTheirSpeakers()
    {
        var (marked, found, named, right, full, fullRight) = (0, 0, 0, 0, 0, 0);
        foreach (var row in Rows("data/quotations-train.jsonl"))
        {
            var text = row.GetProperty("text").GetString()!;
            var quotations = ArticleAnalyzer.Analyze(new SourceFile("a.txt", text), CorpusSettings.Default).Language.Quotations;
            foreach (var gold in row.GetProperty("quotations").EnumerateArray())
            {
                var (start, end) = (gold.GetProperty("start").GetInt32(), gold.GetProperty("end").GetInt32());
                var best = quotations
                    .Select(quotation => (Quotation: quotation, Overlap: Overlap(quotation, start, end)))
                    .DefaultIfEmpty()
                    .MaxBy(pair => pair.Overlap);
                marked++;
                if (best.Overlap < 0.8)
                    continue;
                found++;
                var speaker = Words(gold.GetProperty("speaker").GetString() ?? "");
                if (speaker.Count == 0 || (speaker.Count == 1 && Pronouns.Contains(speaker[0])))
                    continue;
                var credited = Words(best.Quotation.SpeakerName?.Of(text) ?? "");
                var isRight = credited.Count > 0 && (speaker.Contains(credited[^1]) || credited.Contains(speaker[^1]));
                var isFull = Words(text[start..end]).Count >= 5;
                named++;
                right += isRight ? 1 : 0;
                full += isFull ? 1 : 0;
                fullRight += isFull && isRight ? 1 : 0;
            }
        }

        Assert.InRange((double)found / marked, 0.99, 1);
        Assert.InRange((double)right / named, 0.88, 1);
        Assert.InRange((double)fullRight / full, 0.91, 1);
    }

    private static double Overlap(Quotation quotation, int start, int end)
    {
        var shared = Math.Min(end, quotation.End) - Math.Max(start, quotation.Start);
        var covered = Math.Max(end, quotation.End) - Math.Min(start, quotation.Start);
        return Math.Max(0.0, shared) / covered;
    }

    private static List<string> Words(string name) =>
        [.. Word().Matches(name.ToLowerInvariant())
            .Select(match => Possessive().Replace(match.Value, "")).Where(word => word is not ("" or "s"))];

    private static IEnumerable<JsonElement> Rows(string file)
    {
        foreach (var line in File.ReadLines(ExternalData.PathOf(file)))
            yield return JsonDocument.Parse(line).RootElement;
    }

    [GeneratedRegex(@"[\w’'-]+")]
    private static partial Regex Word();

    [GeneratedRegex("[’']s$")]
    private static partial Regex Possessive();
}
