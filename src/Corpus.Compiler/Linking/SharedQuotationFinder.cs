using System.Collections;
using System.Collections.Immutable;
using Corpus.Compiler.Language;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>What one article brings to the search for shared quotations.</summary>
/// <param name="RawText">Its text.</param>
/// <param name="Language">Its quotations and their words.</param>
/// <param name="Speakers">For each quotation the entry credited with it, or <see cref="EntryReference.None"/>.</param>
internal sealed record QuotingArticle(string RawText, LanguageAnalysis Language, EquatableArray<EntryReference> Speakers);

/// <summary>
/// Finds the quotations of several articles that carry the same words. Candidates have runs of five words in common, found by hashing; each pair
/// is then compared word by word (longest common subsequence, or runs of three where one is much longer).
/// </summary>
internal static class SharedQuotationFinder
{
    /// <summary>A run of words that two quotations must share; a shorter quotation is never grouped.</summary>
    private const int RunLength = 5;

    /// <summary>How many quotations a run leads to: one that stands in more is a common phrase, or its first bearers lead to the rest.</summary>
    private const int MostBearers = 200;

    private const int BitsPerRun = 8;

    /// <summary>Two wordings are one when this share of the longer stands, in the same order, in the shorter.</summary>
    private const double SameShare = 0.6;

    /// <summary>A wording carries a shorter one when this share of the shorter stands in it in runs of three words or more.</summary>
    private const double CarriedShare = 0.75;

    /// <summary>The shared quotations in the order of their first members; members in the order of articles and text.</summary>
    public static EquatableArray<SharedQuotation> Find(IReadOnlyList<QuotingArticle> articles)
    {
        var wordings = WordingsOf(articles);
        var group = Enumerable.Range(0, wordings.Count).ToArray();
        var carriers = new List<(int Shorter, int Longer)>();
        foreach (var (a, b) in Candidates(wordings))
        {
            if (Root(group, a) == Root(group, b))
                continue;
            var (shorter, longer) = wordings[a].Words.Length <= wordings[b].Words.Length ? (a, b) : (b, a);
            if (CommonWords(wordings[shorter].Words, wordings[longer].Words) >= SameShare * wordings[longer].Words.Length)
                group[Root(group, Math.Max(a, b))] = Root(group, Math.Min(a, b));
            else if (CarriedWords(wordings[shorter].Words, wordings[longer].Words) >= CarriedShare * wordings[shorter].Words.Length)
                carriers.Add((shorter, longer));
        }

        // Most wordings stand alone and need no set.
        var members = new SortedDictionary<int, SortedSet<int>>();
        for (var i = 0; i < wordings.Count; i++)
        {
            if (Root(group, i) is var root && root != i)
                MembersOf(root).Add(i);
        }

        foreach (var (shorter, longer) in carriers)
            MembersOf(Root(group, shorter)).Add(longer);

        var sets = members.Values.Where(set => set.Select(member => wordings[member].Place.Article).Distinct().Skip(1).Any()).ToList();
        return WithoutSubsets(sets)
            .Select(set => set.Select(member => wordings[member].Place).ToEquatableArray())
            .OrderBy(places => places[0].Article).ThenBy(places => places[0].Quotation)
            .Select(places => new SharedQuotation(places, ConflictIn(articles, places) is not null))
            .ToEquatableArray();

        SortedSet<int> MembersOf(int root)
        {
            if (!members.TryGetValue(root, out var set))
                members.Add(root, set = [root]);
            return set;
        }
    }

    /// <summary>Two members of a group that are credited to different people, the first such; null when there are none.</summary>
    /// <param name="articles">The articles the places speak of.</param>
    /// <param name="members">The members of a shared quotation.</param>
    public static (QuotationReference First, QuotationReference Second)? ConflictIn(IReadOnlyList<QuotingArticle> articles, EquatableArray<QuotationReference> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (members[k].Article != members[i].Article && Conflict(articles, members[k], members[i]))
                    return (members[k], members[i]);
            }
        }

        return null;
    }

    /// <summary>Both are credited, and to different entries or, where one is no entry, to names that end in different words.</summary>
    private static bool Conflict(IReadOnlyList<QuotingArticle> articles, QuotationReference a, QuotationReference b)
    {
        var (first, second) = (articles[a.Article].Speakers[a.Quotation], articles[b.Article].Speakers[b.Quotation]);
        if (first != EntryReference.None && second != EntryReference.None)
            return first != second;
        return LastWord(articles[a.Article], a) is { } one && LastWord(articles[b.Article], b) is { } other && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The last word of the name credited; null where nobody is, or only a description ("officials") or a body is.</summary>
    private static string? LastWord(QuotingArticle article, QuotationReference place)
    {
        var quotation = article.Language.Quotations[place.Quotation];
        if ((quotation.FullName ?? quotation.SpeakerName) is not { } range)
            return null;
        var words = SpeakerName.WordsOf(range.Of(article.RawText));
        if (words.Count == 0 || !words.All(word => char.IsUpper(word[0])) || Lexicon.For(Lexicon.FallbackLanguage).TraitsOf(words[words.Count - 1].ToLowerInvariant()).NamesBody)
            return null;
        return words[words.Count - 1];
    }

    private static List<Wording> WordingsOf(IReadOnlyList<QuotingArticle> articles)
    {
        var wordings = new List<Wording>();
        for (var article = 0; article < articles.Count; article++)
        {
            var quoted = articles[article].Language.QuotedWords;
            for (var i = 0; i < quoted.Count; i++)
            {
                if (quoted[i].Count >= RunLength)
                    wordings.Add(new Wording(new QuotationReference(article, i), quoted[i].Items));
            }
        }

        return wordings;
    }

    /// <summary>The pairs that share enough runs of words to be worth a comparison, in the order of the second.</summary>
    private static IEnumerable<(int, int)> Candidates(List<Wording> wordings)
    {
        var repeated = RepeatedRuns(wordings);
        var bearers = new Dictionary<ulong, List<int>>();
        var shared = new SortedSet<int>();
        for (var i = 0; i < wordings.Count; i++)
        {
            var words = wordings[i].Words;
            shared.Clear();
            for (var start = 0; start + RunLength <= words.Length; start++)
            {
                var hash = HashOf(words, start);
                if (repeated[BitOf(hash, repeated)])
                    Meet(hash, i);
            }

            foreach (var candidate in shared)
                yield return (candidate, i);
        }

        void Meet(ulong hash, int i)
        {
            if (!bearers.TryGetValue(hash, out var list))
                bearers.Add(hash, list = []);
            foreach (var other in list)
            {
                if (other != i)
                    shared.Add(other);
            }

            if (list.Count < MostBearers && (list.Count == 0 || list[list.Count - 1] != i))
                list.Add(i);
        }
    }

    /// <summary>A bit for each run that stands in several places, and for few others: nearly every run stands in one, and need not be looked up.</summary>
    private static BitArray RepeatedRuns(List<Wording> wordings)
    {
        var bits = BitsPerRun * (1 + wordings.Sum(wording => wording.Words.Length));
        var (seen, repeated) = (new BitArray(bits), new BitArray(bits));
        foreach (var wording in wordings)
        {
            for (var start = 0; start + RunLength <= wording.Words.Length; start++)
            {
                var bit = BitOf(HashOf(wording.Words, start), seen);
                repeated[bit] |= seen[bit];
                seen[bit] = true;
            }
        }

        return repeated;
    }

    private static int BitOf(ulong hash, BitArray bits) => (int)(((hash >> 32) * (ulong)bits.Length) >> 32);

    /// <summary>FNV-1a over the numbers of a run.</summary>
    private static ulong HashOf(ImmutableArray<ulong> words, int start)
    {
        var hash = 14695981039346656037UL;
        for (var i = start; i < start + RunLength; i++)
            hash = unchecked((hash ^ words[i]) * 1099511628211UL);
        return hash;
    }

    /// <summary>How many words two wordings have in common in the same order.</summary>
    private static int CommonWords(ImmutableArray<ulong> shorter, ImmutableArray<ulong> longer)
    {
        var row = new int[shorter.Length + 1];
        foreach (var word in longer)
        {
            var diagonal = 0;
            for (var i = 1; i <= shorter.Length; i++)
            {
                var above = row[i];
                row[i] = shorter[i - 1] == word ? diagonal + 1 : Math.Max(above, row[i - 1]);
                diagonal = above;
            }
        }

        return row[shorter.Length];
    }

    /// <summary>How many words of the shorter wording stand in the longer in runs of three or more.</summary>
    private static int CarriedWords(ImmutableArray<ulong> shorter, ImmutableArray<ulong> longer)
    {
        var runs = new HashSet<(ulong, ulong, ulong)>();
        for (var i = 0; i + 2 < longer.Length; i++)
            runs.Add((longer[i], longer[i + 1], longer[i + 2]));
        var carried = 0;
        var counted = 0;
        for (var i = 0; i + 2 < shorter.Length; i++)
        {
            if (!runs.Contains((shorter[i], shorter[i + 1], shorter[i + 2])))
                continue;
            carried += i + 3 - Math.Max(counted, i);
            counted = i + 3;
        }

        return carried;
    }

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
            i = group[i] = group[group[i]];
        return i;
    }

    /// <summary>A set whose members all stand together in a larger one says nothing new.</summary>
    private static IEnumerable<SortedSet<int>> WithoutSubsets(List<SortedSet<int>> sets)
    {
        var holders = new Dictionary<int, List<SortedSet<int>>>();
        foreach (var set in sets)
        {
            foreach (var member in set)
            {
                if (!holders.TryGetValue(member, out var list))
                    holders.Add(member, list = []);
                list.Add(set);
            }
        }

        return sets.Where(set => !holders[set.Min].Any(other => other != set && other.Count > set.Count && set.IsSubsetOf(other)));
    }

    private sealed record Wording(QuotationReference Place, ImmutableArray<ulong> Words);
}
