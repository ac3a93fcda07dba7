using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Linking;

/// <summary>Reports quotations that two articles credit to different people, in both articles.</summary>
internal static class SpeakerConflictCheck
{
    /// <summary>Reports the first conflict of each shared quotation.</summary>
    /// <param name="articles">The articles of the corpus.</param>
    /// <param name="quoting">The same articles, as searched for shared quotations.</param>
    /// <param name="shared">The shared quotations.</param>
    public static IEnumerable<Problem> Check(
        IReadOnlyList<LinkedArticle> articles, IReadOnlyList<QuotingArticle> quoting, EquatableArray<SharedQuotation> shared)
    {
        var lines = new Dictionary<int, LineMap>();
        foreach (var quotations in shared)
        {
            if (!quotations.HasConflictingSpeakers || SpeakerConflict.In(quoting, quotations.Members) is not var (first, second))
                continue;
            yield return At(first, second);
            yield return At(second, first);
        }

        Problem At(QuotationReference here, QuotationReference there)
        {
            var (analysis, other) = (articles[here.Article].Analysis, articles[there.Article].Analysis);
            var (line, column) = PositionOf(here);
            var (otherLine, otherColumn) = PositionOf(there);
            return new Problem(
                ProblemCatalog.ConflictingSpeakers, analysis.File.Path, new(line, column, 1),
                [SpeakerOf(here), SpeakerOf(there), $"{other.File.Path}({otherLine},{otherColumn})"]);
        }

        (int Line, int Column) PositionOf(QuotationReference place)
        {
            var analysis = articles[place.Article].Analysis;
            if (!lines.TryGetValue(place.Article, out var map))
                lines.Add(place.Article, map = new LineMap(analysis.Text));
            return map.PositionOf(analysis.Language.Quotations[place.Quotation].Start);
        }

        string SpeakerOf(QuotationReference place)
        {
            var analysis = articles[place.Article].Analysis;
            var quotation = analysis.Language.Quotations[place.Quotation];
            return (quotation.FullName ?? quotation.SpeakerName)?.Of(analysis.Text.RawText) ?? "";
        }
    }
}
