using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>Decides whether articles credit the same words to different people.</summary>
internal static class SpeakerConflict
{
    /// <summary>
    /// The first two members of a group, from different articles, that are credited to different people; null when there are none.
    /// </summary>
    /// <param name="articles">The articles of the corpus.</param>
    /// <param name="members">The members of a shared quotation.</param>
    public static (QuotationReference First, QuotationReference Second)? In(
        IReadOnlyList<QuotingArticle> articles, EquatableArray<QuotationReference> members)
    {
        // Members with equal credits are compared only once, so that a group of any size costs little more than one pass.
        var credits = new List<(Credit Credit, List<QuotationReference> Members)>();
        var known = new Dictionary<Credit, List<QuotationReference>>();
        foreach (var member in members)
        {
            var credit = CreditOf(articles[member.Article], member);
            QuotationReference? earliest = null;
            foreach (var (other, others) in credits)
            {
                if (!AreDifferent(other, credit)
                    || others.FindIndex(earlier => earlier.Article != member.Article) is not (>= 0 and var index))
                    continue;
                if (earliest is null || IsBefore(others[index], earliest.Value))
                    earliest = others[index];
            }

            if (earliest is { } first)
                return (first, member);
            if (!known.TryGetValue(credit, out var same))
            {
                known.Add(credit, same = []);
                credits.Add((credit, same));
            }

            // The first member, and the first of any other article, answer for all that follow.
            if (same.Count == 0 || (same.Count == 1 && same[0].Article != member.Article))
                same.Add(member);
        }

        return null;
    }

    private static bool IsBefore(QuotationReference a, QuotationReference b) =>
        a.Article != b.Article ? a.Article < b.Article : a.Quotation < b.Quotation;

    /// <summary>
    /// Both are credited: to different entries or, where one of them is not an entry, to names with different last words.
    /// </summary>
    private static bool AreDifferent(Credit one, Credit other) =>
        one.Entry != EntryReference.None && other.Entry != EntryReference.None
            ? one.Entry != other.Entry
            : one.LastWord is not null && other.LastWord is not null && one.LastWord != other.LastWord;

    private static Credit CreditOf(QuotingArticle article, QuotationReference place)
    {
        var quotation = article.Language.Quotations[place.Quotation];
        return new Credit(article.Speakers[place.Quotation], LastWord(article.RawText, quotation));
    }

    /// <summary>
    /// The last word of a person's name in lower case; null for no speaker, a description ("officials") or an organization.
    /// </summary>
    private static string? LastWord(string rawText, Quotation quotation)
    {
        if (quotation.IsSpeakerOrganization || (quotation.FullName ?? quotation.SpeakerName) is not { } range)
            return null;
        var words = SpeakerName.WordsOf(range.Of(rawText));
        return words.Count > 0 && words.TrueForAll(word => char.IsUpper(word[0])) ? words[words.Count - 1].ToLowerInvariant() : null;
    }

    private readonly record struct Credit(EntryReference Entry, string? LastWord);
}
