namespace Corpus.Compiler.Tables.Search;

/// <summary>For each term its weight, its forms, and the articles that have it.</summary>
internal sealed class TermIndex
{
    private TermIndex(int[] weights, int[][] forms, int[][] postings) => (Weights, Forms, Postings) = (weights, forms, postings);

    /// <summary>Scaled, at least 1.</summary>
    public int[] Weights { get; }

    /// <summary>The numbers of a term's forms, ascending.</summary>
    public int[][] Forms { get; }

    /// <summary>A term's articles, as the pages have them.</summary>
    public int[][] Postings { get; }

    /// <summary>Turns the articles' vectors into the terms' postings.</summary>
    public static TermIndex Of(Lexicon lexicon, TermVectors vectors)
    {
        var postings = new PostingList[lexicon.Stems.Length];
        for (var term = 0; term < postings.Length; term++)
            postings[term] = new PostingList(vectors.ArticlesWith[term]);
        for (var (row, i) = (0, 0); row < vectors.Ends.Length; row++)
        {
            for (; i < vectors.Ends[row]; i++)
                postings[vectors.Terms[i]].Add(row, vectors.Impact(row, vectors.Frequencies[i]));
        }

        return new TermIndex(
            [.. lexicon.Stems.Select((_, term) => Weight(vectors.Weight(term)))],
            FormsOf(lexicon),
            Array.ConvertAll(postings, list => list.Units));

        int Weight(double weight) => Math.Min(TableLayout.MaxUnit, Math.Max(1, (int)Math.Round(weight * SearchLayout.WeightScale)));
    }

    private static int[][] FormsOf(Lexicon lexicon)
    {
        var forms = Array.ConvertAll(lexicon.Stems, _ => new List<int>());
        for (var form = 0; form < lexicon.Forms.Length; form++)
            forms[lexicon.Terms[form]].Add(lexicon.Numbers[form]);
        return Array.ConvertAll(forms, list =>
        {
            list.Sort();
            return list.ToArray();
        });
    }

    /// <summary>Packs rows and impacts as they come, ascending.</summary>
    private struct PostingList(int count)
    {
        private readonly List<int> units = new(count);
        private int last = -1;

        public readonly int[] Units => [.. units];

        public void Add(int row, int impact)
        {
            var gap = row - last;
            for (var skips = gap / SearchLayout.GapLimit; skips > 0; skips -= SearchLayout.GapLimit - 1)
                units.Add(Math.Min(skips, SearchLayout.GapLimit - 1) << SearchLayout.ImpactBits);
            units.Add(((gap % SearchLayout.GapLimit) << SearchLayout.ImpactBits) | impact);
            last = row;
        }
    }
}
