using Corpus.Compiler.Files;
using Corpus.Compiler.Language.Quotations;
using Corpus.Compiler.Language.Sentences;
using Corpus.Compiler.Language.Speakers;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Language;

/// <summary>Finds sentences, quotations and speakers in the blocks of one article.</summary>
internal static class LanguageAnalyzer
{
    /// <summary>Analyzes one article.</summary>
    /// <param name="file">The file, for the positions of problems.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="structure">Its blocks.</param>
    /// <param name="language">A BCP 47 tag. In a language without rules, sentences and quotations are found but no speakers.</param>
    /// <param name="cancellation">Checked throughout.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static LanguageAnalysis Analyze(
        SourceFile file, ArticleText text, ArticleStructure structure, string language, CancellationToken cancellation = default) =>
        Analyze(file, text, structure, language, SpeakerSieves.All, cancellation);

    /// <summary>Analyzes one article with a given set of sieves.</summary>
    internal static LanguageAnalysis Analyze(
        SourceFile file,
        ArticleText text,
        ArticleStructure structure,
        string language,
        IReadOnlyList<SpeakerSieve> sieves,
        CancellationToken cancellation = default)
    {
        var lexicon = Lexicon.For(language);
        var raw = text.RawText;
        var sentences = new List<TextRange>();
        var running = new List<(TextRange Block, List<TextRange> Sentences, List<QuotedRange> Quotations)>();
        foreach (var block in structure.Blocks.Observing(cancellation))
        {
            if (!block.Kind.Row().HasSentences)
                continue;
            var ofBlock = SentenceScanner.Scan(raw, block.Range, lexicon, cancellation);
            sentences.AddRange(ofBlock);
            if (block.Kind.Row().HasQuotations)
                running.Add((block.Range, ofBlock, QuotationMarks.Pair(raw, block.Range, lexicon, cancellation)));
        }

        var ranges = running.SelectMany(block => block.Quotations).ToList();
        var quotations = ranges.Count == 0 || !lexicon.HasRules
            ? ranges.ConvertAll(range => new Quotation { Start = range.Start, End = range.End, Attribution = Attribution.None })
            : SpeakerFinder.Find(ArticleShape.Build(raw, lexicon, running, cancellation), ranges, lexicon, sieves, cancellation);
        return new LanguageAnalysis(
            sentences.ToEquatableArray(),
            quotations.ToEquatableArray(),
            quotations.Observing(cancellation).Select(quotation => QuotedWords.Of(raw, quotation.Start, quotation.End)).ToEquatableArray(),
            Unclosed(file, text, ranges).ToEquatableArray());
    }

    /// <summary>Reports quotations without a closing mark, unless the next one opens where it ends: then the speaker goes on.</summary>
    private static IEnumerable<Problem> Unclosed(SourceFile file, ArticleText text, List<QuotedRange> quotations)
    {
        for (var i = 0; i < quotations.Count; i++)
        {
            var goesOn = i + 1 < quotations.Count
                && text.RawText.AsSpan(quotations[i].End, quotations[i + 1].Start - quotations[i].End).IsWhiteSpace();
            if (quotations[i].IsClosed || goesOn)
                continue;
            var (line, column) = text.PositionOf(quotations[i].Start);
            yield return new Problem(ProblemCatalog.UnclosedQuotation, file.Path, line, column, 1, []);
        }
    }
}
