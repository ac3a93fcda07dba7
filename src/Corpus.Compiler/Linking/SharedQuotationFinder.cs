using System.Collections;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Linking;

/// <summary>
/// Finds quotations with the same words in several articles. Candidates share a run of five words, found by hashing; each pair of different
/// wordings is then compared word by word (longest common subsequence, or runs of three where one is much longer).
/// </summary>
internal static class SharedQuotationFinder
{
    /// <summary>The run of words that two quotations must share; a shorter quotation is never grouped.</summary>
    private const int RunLength = 5;

    /// <summary>
    /// How many wordings are kept for a run. A run in more wordings is a common phrase, or the first ones lead to the rest.
    /// </summary>
    private const int MostBearers = 200;

    private const int BitsPerRun = 8;

    /// <summary>Two wordings are the same when the shorter one contains this share of the longer one, in the same order.</summary>
    private const double SameShare = 0.6;

    /// <summary>A wording carries a shorter one when it contains this share of the shorter one in runs of three words or more.</summary>
    private const double CarriedShare = 0.75;

    /// <summary>The shared quotations in the order of their first members; members in the order of articles and text.</summary>
    public static EquatableArray<SharedQuotation> Find(IReadOnlyList<QuotingArticle> articles, CancellationToken cancellation = default)
    {
        var wordings = WordingsOf(articles, cancellation);
        var (group, carriers) = Compare(wordings, cancellation);

        // Sets of wordings by the root of their group. Most wordings occur once and need no set.
        var members = new SortedDictionary<int, SortedSet<int>>();
        for (var i = 0; i < wordings.Count; i++)
        {
            var root = Root(group, i);
            if (root != i || wordings[i].Places.Count > 1)
                MembersOf(root).Add(i);
        }

        foreach (var (shorter, longer) in carriers)
            MembersOf(Root(group, shorter)).Add(longer);

        return WithoutSubsets([.. members.Values.Where(IsInSeveralArticles)])
            .Select(
                set => set.SelectMany(member => wordings[member].Places)
                    .OrderBy(p => p.Article)
                    .ThenBy(p => p.Quotation)
                    .ToEquatableArray())
            .OrderBy(places => places[0].Article).ThenBy(places => places[0].Quotation)
            .WithCancellation(cancellation)
            .Select(places => new SharedQuotation(places, SpeakerConflict.In(articles, places) is not null))
            .ToEquatableArray();

        SortedSet<int> MembersOf(int root)
        {
            if (!members.TryGetValue(root, out var set))
                members.Add(root, set = [root]);
            return set;
        }

        bool IsInSeveralArticles(SortedSet<int> set) =>
            set.SelectMany(member => wordings[member].Places).Select(place => place.Article).Distinct().Skip(1).Any();
    }

    /// <summary>Joins equal wordings into groups, and finds which wordings carry a shorter one.</summary>
    private static (int[] Group, List<(int Shorter, int Longer)> Carriers) Compare(
        List<QuotationWords> wordings, CancellationToken cancellation)
    {
        var group = Enumerable.Range(0, wordings.Count).ToArray();
        var carriers = new List<(int Shorter, int Longer)>();
        foreach (var (earlier, later) in Candidates(wordings, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var (a, b) = (Root(group, earlier), Root(group, later));
            if (a == b)
                continue;
            var (shorter, longer) = wordings[earlier].Words.Length <= wordings[later].Words.Length ? (earlier, later) : (later, earlier);
            if (wordings[later].CommonWords(wordings[earlier]) >= SameShare * wordings[longer].Words.Length)
                group[Math.Max(a, b)] = Math.Min(a, b);
            else if (wordings[shorter].WordsCarriedBy(wordings[longer]) >= CarriedShare * wordings[shorter].Words.Length)
                carriers.Add((shorter, longer));
        }

        return (group, carriers);
    }

    /// <summary>The distinct wordings of all quotations that are long enough, in the order of their first places.</summary>
    private static List<QuotationWords> WordingsOf(IReadOnlyList<QuotingArticle> articles, CancellationToken cancellation)
    {
        var wordings = new List<QuotationWords>();
        var known = new Dictionary<EquatableArray<ulong>, QuotationWords>();
        for (var article = 0; article < articles.Count; article++)
        {
            cancellation.ThrowIfCancellationRequested();
            var quoted = articles[article].Language.QuotedWords;
            for (var i = 0; i < quoted.Count; i++)
            {
                if (quoted[i].Count < RunLength)
                    continue;
                var place = new QuotationReference(article, i);
                if (known.TryGetValue(quoted[i], out var same))
                {
                    same.Places.Add(place);
                    continue;
                }

                known.Add(quoted[i], same = new QuotationWords(place, quoted[i].Items));
                wordings.Add(same);
            }
        }

        return wordings;
    }

    /// <summary>The pairs that share a run of words, in the order of the second.</summary>
    private static IEnumerable<(int Earlier, int Later)> Candidates(List<QuotationWords> wordings, CancellationToken cancellation)
    {
        var repeated = RepeatedRuns(wordings, cancellation);
        var bearers = new Dictionary<ulong, List<int>>();
        var lastMet = new int[wordings.Count];
        var met = new List<int>();
        for (var i = 0; i < wordings.Count; i++)
        {
            met.Clear();
            for (var start = 0; start + RunLength <= wordings[i].Words.Length; start++)
            {
                cancellation.ThrowIfCancellationRequested();
                var hash = wordings[i].RunAt(start, RunLength);
                if (repeated[BitOf(hash, repeated)])
                    Meet(hash, i);
            }

            met.Sort();
            foreach (var candidate in met)
                yield return (candidate, i);
        }

        void Meet(ulong hash, int i)
        {
            if (!bearers.TryGetValue(hash, out var list))
                bearers.Add(hash, list = []);
            foreach (var other in list)
            {
                // lastMet holds the later wording plus one, so that 0 is no wording.
                if (other == i || lastMet[other] == i + 1)
                    continue;
                lastMet[other] = i + 1;
                met.Add(other);
            }

            if (list.Count < MostBearers && (list.Count == 0 || list[list.Count - 1] != i))
                list.Add(i);
        }
    }

    /// <summary>
    /// A bit for each run that occurs several times, and for a few others by chance. Nearly every run occurs once and is never
    /// looked up.
    /// </summary>
    private static BitArray RepeatedRuns(List<QuotationWords> wordings, CancellationToken cancellation)
    {
        var bits = BitsPerRun * (1 + wordings.Sum(wording => wording.Words.Length));
        var (seen, repeated) = (new BitArray(bits), new BitArray(bits));
        foreach (var wording in wordings.WithCancellation(cancellation))
        {
            for (var start = 0; start + RunLength <= wording.Words.Length; start++)
            {
                var bit = BitOf(wording.RunAt(start, RunLength), seen);
                repeated[bit] |= seen[bit];
                seen[bit] = true;
            }
        }

        return repeated;
    }

    private static int BitOf(ulong hash, BitArray bits) => (int)(((hash >> 32) * (ulong)bits.Length) >> 32);

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
            i = group[i] = group[group[i]];
        return i;
    }

    /// <summary>Drops the sets that are contained in a larger one.</summary>
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
}
