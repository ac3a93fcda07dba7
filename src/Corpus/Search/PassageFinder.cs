using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>Finds the part of an article that answers a query best.</summary>
internal sealed class PassageFinder(SearchIndex index, IReadOnlyList<ResolvedClause> clauses)
{
    /// <summary>Words of a passage at most.</summary>
    private const int Most = 45;

    /// <summary>Words before the first that matches, in a sentence too long to begin with.</summary>
    private const int Lead = 6;

    /// <summary>What a second match of a clause is worth, in parts of the first.</summary>
    private const int Repeated = 10;

    private ulong[]? firstUnits;

    /// <summary>The best passage: in the body if anything matches there, else in the headline or description.</summary>
    public SearchPassage Find(CorpusArticle article, int row)
    {
        var places = Places(index.WordsOf(row));
        if ((BestWindow(places, article, inBody: true) ?? BestWindow(places, article, inBody: false)) is var (block, found))
            return Cut(article, block, found);
        return BodyBlock(article, 0) is { } first ? Cut(article, first, []) : new SearchPassage(article, 0, 0, []);
    }

    /// <summary>Where clauses match, in the order of the text.</summary>
    private List<Place> Places(ArticleWords words)
    {
        // Most words match no clause: a bit for each first unit of a form decides so without a look at the clauses.
        var candidates = firstUnits ?? CorpusStore.Publish(ref firstUnits, FirstUnits());
        var places = new List<Place>();
        var (sequence, word) = (0, 0);
        for (var at = 0; at < words.Units.Length; at++)
        {
            var unit = words.Units[at];
            if (unit == 0)
            {
                (sequence, word) = (sequence + 1, 0);
                continue;
            }

            if ((candidates[unit >> 6] & (1UL << unit)) != 0)
                AddPlaces(places, words, at, sequence, word);
            at += SearchLayout.IsWide(unit) ? 1 : 0;
            word++;
        }

        return places;
    }

    private ulong[] FirstUnits()
    {
        var units = new ulong[(TableLayout.MaxUnit + 1) >> 6];
        foreach (var clause in clauses)
        {
            if (clause.Forms.Count == 0)
                continue;
            foreach (var form in clause.Forms[0])
            {
                var unit = SearchLayout.IsWide(form) ? SearchLayout.High(form) : (char)form;
                units[unit >> 6] |= 1UL << unit;
            }
        }

        return units;
    }

    private void AddPlaces(List<Place> places, ArticleWords words, int at, int sequence, int word)
    {
        for (var clause = 0; clause < clauses.Count; clause++)
        {
            var forms = clauses[clause].Forms;
            if (forms.Count > 0 && MatchesAt(forms, words, at))
                places.Add(new Place(sequence, word, forms.Count, clause));
        }
    }

    private static bool MatchesAt(IReadOnlyList<HashSet<int>> forms, ArticleWords words, int at)
    {
        foreach (var form in forms)
        {
            if (at >= words.Units.Length || !form.Contains(words.FormAt(ref at)))
                return false;
        }

        return true;
    }

    /// <summary>
    /// The window of one block whose matches weigh most; the first of several. Each match enters and leaves the window once.
    /// </summary>
    private (Block Block, List<Place> Places)? BestWindow(List<Place> places, CorpusArticle article, bool inBody)
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
            for (
                ; next < end && places[next].Sequence == places[first].Sequence
                    && places[next].Word < places[first].Word + Most - Lead; next++)
                score += Worth(places[next].Clause, counts[places[next].Clause]++);
            if (score > bestScore)
                (best, bestScore) = ((first, next), score);
            score -= Worth(places[first].Clause, --counts[places[first].Clause]);
        }

        if (bestScore == 0)
            return null;
        var found = places[best.Item1..best.Item2];
        return BlockOf(article, found[0].Sequence) is { } block ? (block, found) : null;
    }

    /// <summary>The weight that a match of a clause adds to a window that has this many others of it.</summary>
    private long Worth(int clause, int others) => (long)clauses[clause].Weight * (others == 0 ? Repeated : 1);

    /// <summary>The block that a sequence was read from; null where it is no block of the text but metadata.</summary>
    private static Block? BlockOf(CorpusArticle article, int sequence)
    {
        if (sequence >= SearchLayout.TitleFields)
            return BodyBlock(article, sequence - SearchLayout.TitleFields);
        (BlockKind Kind, string? Text)? title = sequence switch
        {
            0 => (BlockKind.Headline, article.Headline),
            1 => (BlockKind.AlternativeHeadline, article.AlternativeHeadline),
            2 => (BlockKind.Description, article.Description),
            _ => null,
        };
        foreach (var block in article.Blocks)
        {
            if (title is { } wanted && block.Kind == wanted.Kind && block.PlainText == wanted.Text)
                return block;
        }

        return null;
    }

    /// <summary>A block of the body by its number, from 0; null when there are fewer.</summary>
    private static Block? BodyBlock(CorpusArticle article, int number)
    {
        var (first, count) = article.Content.Items(ShardSection.BlockEnds);
        var kinds = article.Content.Table.Section((int)ShardSection.BlockKind);
        for (var block = 0; block < count; block++)
        {
            if (((BlockKind)kinds[first + block]).IsBody() && number-- == 0)
                return article.Blocks[block];
        }

        return null;
    }

    /// <summary>Cuts the passage out of its block, and says where in the article the matches are.</summary>
    private static SearchPassage Cut(CorpusArticle article, Block block, List<Place> places)
    {
        var words = Words(article.Content, block);
        var (from, passageStart) = Begin(article, block, words, places.Count == 0 ? 0 : places[0].Word);
        var to = Math.Min(words.Count, from + Most);
        var highlights = new List<Range>(places.Count);
        var last = 0;
        foreach (var place in places)
        {
            // Clauses may match the same words.
            if (place.Word < last || place.Word + place.Length > to)
                continue;
            last = place.Word + place.Length;
            highlights.Add(words[place.Word].Start..words[last - 1].End);
        }

        return new SearchPassage(article, passageStart, to == words.Count ? block.End : words[to - 1].End, highlights);
    }

    /// <summary>The places of the words that a reader sees of a block.</summary>
    private static List<(int Start, int End)> Words(ArticleContent content, Block block)
    {
        var words = new List<(int Start, int End)>(2 * Most);
        var plain = content.PlainSpan(block.Start, block.End);
        var (end, last, raw) = (0, 0, block.Start);
        while (WordReader.TryRead(plain, ref end, out var start))
        {
            var from = content.RawRange(raw, start - last).Start;
            raw = content.RawRange(from, end - 1 - start).End;
            last = end;
            words.Add((from, raw));
        }

        return words;
    }

    /// <summary>
    /// The first word of a passage and the offset at which it begins: a sentence, the earliest one with which the end of the block or the
    /// first match is still within a passage. A sentence that is too long is begun a few words before the match.
    /// </summary>
    private static (int Word, int Start) Begin(CorpusArticle article, Block block, List<(int Start, int End)> words, int firstMatch)
    {
        if (words.Count <= Most)
            return (0, block.Start);
        var (firstSentence, count) = article.Content.Items(ShardSection.SentenceEnds);
        var sentences = article.Content.Table.Section((int)ShardSection.SentenceStart).Slice(firstSentence, count);
        var fitsToEnd = words.Count - Most;
        (int Word, int Start)? nearest = null;
        var word = 0;
        for (var i = sentences.LowerBound(block.Start); i < count && sentences[i] <= words[firstMatch].Start; i++)
        {
            while (words[word].End <= sentences[i])
                word++;
            nearest = (word, sentences[i]);
            if (word >= fitsToEnd)
                break;
        }

        if (nearest is { } sentence && firstMatch - sentence.Word <= Most - Lead)
            return sentence;
        var from = Math.Max(0, firstMatch - Lead);
        return (from, from == 0 ? block.Start : words[from].Start);
    }

    private readonly record struct Place(int Sequence, int Word, int Length, int Clause);
}

