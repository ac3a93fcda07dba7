using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>
/// Decides whether two articles are versions of the same text, by the share of their runs of words that both have (Broder 1997).
/// </summary>
internal static class NearDuplicates
{
    /// <summary>Words of a run.</summary>
    private const int RunLength = 4;

    /// <summary>The share from which two articles count as the same text with changes.</summary>
    private const double LeastShare = 0.6;

    // The runs follow from the article's words alone. Near duplicates are compared after every edit, so their runs are kept as long as the
    // words are: until an article of their group is edited.
    private static readonly ConditionalWeakTable<ArticleTerms, long[]> runsOf = new();

    /// <summary>Whether two articles have mostly the same runs of words.</summary>
    /// <param name="runs">What <see cref="RunsOf"/> returns for one of them.</param>
    /// <param name="others">What it returns for the other.</param>
    public static bool IsNearDuplicate(long[] runs, long[] others)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < runs.Length && j < others.Length)
        {
            if (runs[i] == others[j])
                common++;
            (i, j) = (runs[i] <= others[j] ? i + 1 : i, others[j] <= runs[i] ? j + 1 : j);
        }

        var all = runs.Length + others.Length - common;
        return all > 0 && common >= LeastShare * all;
    }

    /// <summary>The hashes of the runs of words in a text, each once, ascending; titles and the ends of blocks do not matter.</summary>
    /// <param name="article">The article.</param>
    /// <param name="forms">For each form of the article's group its number in the dictionary.</param>
    /// <param name="hashes">The hash of each form of the dictionary.</param>
    public static long[] RunsOf(ArticleTerms article, int[] forms, ulong[] hashes)
    {
        if (runsOf.TryGetValue(article, out var known))
            return known;

        // Another thread may have added the same runs.
        var runs = ReadRuns(article, forms, hashes);
        return runsOf.GetValue(article, _ => runs);
    }

    private static long[] ReadRuns(ArticleTerms article, int[] forms, ulong[] hashes)
    {
        var sequence = article.Words.Sequence;
        var field = 0;
        var words = new List<ulong>(sequence.Count);
        foreach (var form in sequence)
        {
            if (form == 0)
                field++;
            else if (field >= SearchLayout.TitleFields)
                words.Add(hashes[forms[article.Forms[form - 1]]]);
        }

        var runs = new long[Math.Max(0, words.Count - RunLength + 1)];
        for (var at = 0; at < runs.Length; at++)
        {
            var hash = Fnv1a.Basis;
            for (var i = 0; i < RunLength; i++)
                hash = Fnv1a.Add(hash, words[at + i]);
            runs[at] = unchecked((long)hash);
        }

        Array.Sort(runs);
        var distinct = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            if (i == 0 || runs[i] != runs[i - 1])
                runs[distinct++] = runs[i];
        }

        return runs.AsSpan(0, distinct).ToArray();
    }
}
