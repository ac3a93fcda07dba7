using Corpus.Compiler.Files;
using Corpus.Compiler.Language.Quotations;
using Corpus.Compiler.Language.Sentences;
using Corpus.Compiler.Language.Speakers;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Language;

/// <summary>Third stage of the street: finds sentences and quotations in the blocks of one article.</summary>
internal static class LanguageAnalyzer
{
    /// <summary>Analyses one article.</summary>
    /// <param name="file">The file, for the places of problems.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="structure">Its blocks.</param>
    /// <param name="language">A BCP 47 tag; an unknown language is read as English.</param>
    public static LanguageAnalysis Analyze(SourceFile file, ArticleText text, ArticleStructure structure, string language) =>
        Analyze(file, text, structure, language, SpeakerSieves.All);

    /// <summary>The same with other sieves.</summary>
    internal static LanguageAnalysis Analyze(SourceFile file, ArticleText text, ArticleStructure structure, string language, IReadOnlyList<SpeakerSieve> sieves)
    {
        var lexicon = Lexicon.For(language);
        var raw = text.RawText;
        var sentences = new List<TextRange>();
        var running = new List<(TextRange Block, List<TextRange> Sentences, List<QuotedRange> Quotations)>();
        foreach (var block in structure.Blocks)
        {
            if (!HasSentences(block.Kind))
                continue;
            var ofBlock = SentenceScanner.Scan(raw, block.Range, lexicon);
            sentences.AddRange(ofBlock);
            if (HasQuotations(block.Kind))
                running.Add((block.Range, ofBlock, QuotationMarks.Pair(raw, block.Range, lexicon)));
        }

        var ranges = running.SelectMany(block => block.Quotations).ToList();
        var quotations = ranges.Count == 0 ? [] : SpeakerFinder.Find(ArticleShape.Build(raw, lexicon, running), ranges, lexicon, sieves);
        return new LanguageAnalysis(
            sentences.ToEquatableArray(),
            quotations.ToEquatableArray(),
            quotations.Select(quotation => QuotedWords.Of(raw, quotation.Start, quotation.End)).ToEquatableArray(),
            Unclosed(file, text, ranges).ToEquatableArray());
    }

    private static bool HasSentences(BlockKind kind) =>
        kind is BlockKind.Headline or BlockKind.AlternativeHeadline or BlockKind.Subheading || HasQuotations(kind);

    private static bool HasQuotations(BlockKind kind) =>
        kind is BlockKind.Description or BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote;

    /// <summary>A quotation without its closing mark is a problem unless a mark opens again where it ends: the speaker goes on.</summary>
    private static IEnumerable<Problem> Unclosed(SourceFile file, ArticleText text, List<QuotedRange> quotations)
    {
        for (var i = 0; i < quotations.Count; i++)
        {
            var goesOn = i + 1 < quotations.Count && string.IsNullOrWhiteSpace(text.RawText.Substring(quotations[i].End, quotations[i + 1].Start - quotations[i].End));
            if (quotations[i].IsClosed || goesOn)
                continue;
            var (line, column) = text.PositionOf(quotations[i].Start);
            yield return new Problem(ProblemCatalog.UnclosedQuotation, file.Path, line, column, 1, []);
        }
    }
}
