using Corpus.Compiler.Data;
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
    /// <param name="language">
    /// The folder of its language. In a language without rules, sentences and quotations are found but no speakers.
    /// </param>
    /// <param name="cancellation">Checked throughout.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static LanguageAnalysis Analyze(
        SourceFile file, ArticleText text, ArticleStructure structure, LanguageFolder language, CancellationToken cancellation = default) =>
        Analyze(file, text, structure, language, SpeakerSieves.All, cancellation);

    /// <summary>Analyzes one article with a given set of sieves.</summary>
    internal static LanguageAnalysis Analyze(
        SourceFile file,
        ArticleText text,
        ArticleStructure structure,
        LanguageFolder language,
        IReadOnlyList<SpeakerSieve> sieves,
        CancellationToken cancellation = default)
    {
        var lexicon = Lexicon.Of(language);
        var plain = new PlainText(text.RawText, structure.Marks);
        var words = WithoutMarksInCode(plain, structure.Code);
        var sentences = new List<TextRange>();
        var running = new List<(TextRange Block, List<TextRange> Sentences, List<QuotedRange> Quotations)>();
        foreach (var block in structure.Blocks.WithCancellation(cancellation))
        {
            if (!block.Kind.Row().HasSentences)
                continue;
            var range = plain.ToPlain(block.Range);
            var ofBlock = SentenceScanner.Scan(words, range, lexicon, cancellation);
            sentences.AddRange(ofBlock);
            if (block.Kind.Row().HasQuotations)
                running.Add((range, ofBlock, QuotationMarks.Pair(words, range, lexicon, cancellation)));
        }

        var ranges = running.SelectMany(block => block.Quotations).ToList();
        var quotations = ranges.Count == 0 || !lexicon.HasRules
            ? ranges.ConvertAll(range => new Quotation { Start = range.Start, End = range.End, Attribution = Attribution.None })
            : SpeakerFinder.Find(ArticleShape.Build(words, lexicon, running, cancellation), ranges, lexicon, sieves, cancellation);
        return new LanguageAnalysis(
            sentences.Select(plain.ToRaw).ToEquatableArray(),
            quotations.Select(quotation => InRawText(quotation, plain)).ToEquatableArray(),
            quotations.WithCancellation(cancellation)
                .Select(quotation => QuotedWords.Of(words, quotation.Start, quotation.End))
                .ToEquatableArray(),
            Unclosed(file, text, plain, ranges).ToEquatableArray());
    }

    /// <summary>
    /// The text as a reader sees it, with underscores for the marks in inline code: they end no sentence and open no quotation.
    /// </summary>
    private static string WithoutMarksInCode(PlainText plain, EquatableArray<TextRange> code)
    {
        if (code.Count == 0)
            return plain.Text;
        var words = plain.Text.ToCharArray();
        foreach (var range in code.Select(plain.ToPlain))
        {
            for (var at = range.Start; at < range.End; at++)
            {
                if (!char.IsLetterOrDigit(words[at]) && !char.IsWhiteSpace(words[at]))
                    words[at] = '_';
            }
        }

        return new string(words);
    }

    private static Quotation InRawText(Quotation quotation, PlainText plain)
    {
        if (plain.Marks.Count == 0)
            return quotation;
        var range = plain.ToRaw(new TextRange(quotation.Start, quotation.End));
        return quotation with
        {
            Start = range.Start,
            End = range.End,
            SpeakerName = Part(quotation.SpeakerName),
            FullName = Part(quotation.FullName),
            Cue = Part(quotation.Cue),
        };

        TextRange? Part(TextRange? part) => part is { } found ? plain.ToRaw(found) : null;
    }

    /// <summary>Reports quotations without a closing mark, unless the next one opens where it ends: then the speaker goes on.</summary>
    private static IEnumerable<Problem> Unclosed(SourceFile file, ArticleText text, PlainText plain, List<QuotedRange> quotations)
    {
        LineMap? lines = null;
        for (var i = 0; i < quotations.Count; i++)
        {
            var goesOn = i + 1 < quotations.Count
                && plain.Text.AsSpan(quotations[i].End, quotations[i + 1].Start - quotations[i].End).IsWhiteSpace();
            if (quotations[i].IsClosed || goesOn)
                continue;
            lines ??= new LineMap(text);
            var (line, column) = lines.PositionOf(plain.ToRaw(new TextRange(quotations[i].Start, quotations[i].End)).Start);
            yield return new Problem(ProblemCatalog.UnclosedQuotation, file.Path, new(line, column, 1), []);
        }
    }
}
