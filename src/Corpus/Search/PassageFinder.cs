using Corpus.Shared;

namespace Corpus.Search;

/// <summary>Finds the part of an article that answers a query best.</summary>
internal sealed class PassageFinder(SearchIndex index, IReadOnlyList<ResolvedClause> clauses)
{
    /// <summary>Words of a passage at most.</summary>
    private const int Most = 45;

    /// <summary>Words before the first that matches, where the block has them.</summary>
    private const int Lead = 6;

    /// <summary>What a second match of a clause is worth, in parts of the first.</summary>
    private const int Repeated = 10;

    /// <summary>The best passage: in the body if anything matches there, else in the headline or description.</summary>
    public SearchPassage Find(CorpusArticle article, int row)
    {
        var places = Places(index.WordsOf(row).Unpack());
        if ((BestWindow(places, article, inBody: true) ?? BestWindow(places, article, inBody: false)) is var (block, from, found))
            return Cut(block, from, found);
        foreach (var first in article.Blocks)
        {
            if (first.Kind.IsBody())
                return Cut(first, 0, []);
        }

        return new SearchPassage(article, 0, 0, []);
    }

    /// <summary>Where clauses match: the sequence, the first word in it, how many words, and which clause, in the order of the text.</summary>
    private List<Place> Places(List<int> words)
    {
        var places = new List<Place>();
        var (sequence, start) = (0, 0);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] == 0)
            {
                (sequence, start) = (sequence + 1, at + 1);
                continue;
            }

            for (var clause = 0; clause < clauses.Count; clause++)
            {
                if (MatchesAt(clauses[clause].Forms, words, at))
                    places.Add(new Place(sequence, at - start, clauses[clause].Forms.Count, clause));
            }
        }

        return places;
    }

    private static bool MatchesAt(IReadOnlyList<HashSet<int>> forms, List<int> words, int at)
    {
        if (forms.Count == 0 || at + forms.Count > words.Count)
            return false;
        for (var i = 0; i < forms.Count; i++)
        {
            if (!forms[i].Contains(words[at + i]))
                return false;
        }

        return true;
    }

    /// <summary>The window of one block whose matches weigh most; the first of several. Each match enters and leaves the window once.</summary>
    private (Block Block, int From, List<Place> Places)? BestWindow(List<Place> places, CorpusArticle article, bool inBody)
    {
        var firstInBody = places.FindIndex(place => place.Sequence >= SearchLayout.TitleFields);
        var titleEnd = firstInBody < 0 ? places.Count : firstInBody;
        var (start, end) = inBody ? (titleEnd, places.Count) : (0, titleEnd);
        var counts = new int[clauses.Count];
        var (best, bestScore) = ((0, 0), 0L);
        var score = 0L;
        var next = start;
        for (var first = start; first < end; first++)
        {
            for (; next < end && places[next].Sequence == places[first].Sequence && places[next].Word < places[first].Word + Most - Lead; next++)
                score += Worth(places[next].Clause, counts[places[next].Clause]++);
            if (score > bestScore)
                (best, bestScore) = ((first, next), score);
            score -= Worth(places[first].Clause, --counts[places[first].Clause]);
        }

        if (bestScore == 0)
            return null;
        var found = places[best.Item1..best.Item2];
        return BlockOf(article, found[0].Sequence) is { } block ? (block, Math.Max(0, found[0].Word - Lead), found) : null;
    }

    /// <summary>The weight that a match of a clause adds to a window that has this many others of it.</summary>
    private long Worth(int clause, int others) => (long)clauses[clause].Weight * (others == 0 ? Repeated : 1);

    /// <summary>The block that a sequence was read from; null where it is no block of the text but metadata.</summary>
    private static Block? BlockOf(CorpusArticle article, int sequence)
    {
        if (sequence >= SearchLayout.TitleFields)
            return article.Blocks.Where(block => block.Kind.IsBody()).ElementAt(sequence - SearchLayout.TitleFields);
        var (kind, text) = sequence switch
        {
            0 => (BlockKind.Headline, article.Headline),
            1 => (BlockKind.AlternativeHeadline, article.AlternativeHeadline),
            _ => (BlockKind.Description, article.Description),
        };
        foreach (var block in article.Blocks)
        {
            if (block.Kind == kind && block.PlainText == text)
                return block;
        }

        return null;
    }

    /// <summary>Cuts the passage out of its block, and says where in the article the matches are.</summary>
    private static SearchPassage Cut(Block block, int from, List<Place> places)
    {
        var words = new List<(int Start, int End)>();
        var (plain, content) = (block.PlainText, block.Article.Content);
        var end = 0;
        while (WordReader.TryRead(plain, ref end, out var start))
            words.Add((start, end));

        // A short block is a passage; of a long one, as many words as a passage may have.
        from = Math.Max(0, Math.Min(from, words.Count - Most));
        var to = Math.Min(words.Count, from + Most);
        var highlights = new List<Range>();
        var last = 0;
        foreach (var place in places)
        {
            // Clauses may match the same words.
            if (place.Word < last || place.Word + place.Length > to)
                continue;
            last = place.Word + place.Length;
            highlights.Add(RawStart(place.Word)..RawEnd(last - 1));
        }

        return new SearchPassage(
            block.Article,
            from == 0 ? block.Start : RawStart(from),
            to == words.Count ? block.End : RawEnd(to - 1),
            highlights);

        int RawStart(int word) => content.RawRange(block.Start, words[word].Start).Start;

        int RawEnd(int word) => content.RawRange(block.Start, words[word].End - 1).End;
    }

    private readonly record struct Place(int Sequence, int Word, int Length, int Clause);
}
