using System.Buffers;
using System.Runtime.InteropServices;
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

    private SearchValues<char>? firstUnits;

    /// <summary>The best passage: in the body if anything matches there, else in the headline or description.</summary>
    public SearchPassage Find(CorpusArticle article, int row)
    {
        var words = index.WordsOf(row);
        var places = CollectionsMarshal.AsSpan(Places(words));
        var inTitles = 0;
        while (inTitles < places.Length && places[inTitles].Sequence < SearchLayout.TitleFields)
            inTitles++;
        return Best(article, words, places[inTitles..]) ?? Best(article, words, places[..inTitles]) ?? Beginning(article, words);
    }

    /// <summary>The passage of the best window; null when nothing matches, or in no block of the text.</summary>
    private SearchPassage? Best(CorpusArticle article, ArticleWords words, ReadOnlySpan<Place> places)
    {
        var found = BestWindow(places);
        return !found.IsEmpty && BlockOf(article, found[0].Sequence) is { } block
            ? Cut(article, block, found[0].Word + words.Count(found[0].Unit), found)
            : null;
    }

    /// <summary>The beginning of the body.</summary>
    private static SearchPassage Beginning(CorpusArticle article, ArticleWords words) =>
        BodyBlock(article, 0) is { } first
            ? Cut(article, first, words.Count(words.StartOf(SearchLayout.TitleFields)), [])
            : new SearchPassage(article, 0, 0, []);

    /// <summary>Where clauses match, in the order of the text.</summary>
    private List<Place> Places(ArticleWords words)
    {
        // Most words match no clause, and are passed over by their first units.
        var units = firstUnits ?? CorpusStore.Publish(ref firstUnits, FirstUnits());
        var places = new List<Place>();
        var last = new Place(Unit: 0, Sequence: 0, Word: 0, Length: 0, Clause: 0);
        for (var at = 0; words.MoveTo(units, ref at); at++)
        {
            last = last with
            {
                Unit = at,
                Sequence = last.Sequence + words.Units[last.Unit..at].Count('\0'),
                Word = words.NumberOf(at, last.Unit, last.Word),
            };
            AddPlaces(places, words, last);
        }

        return places;
    }

    private SearchValues<char> FirstUnits() => SearchValues.Create(
        [.. clauses.Where(clause => clause.Forms.Length > 0).SelectMany(clause => clause.Forms[0].FirstUnits).Distinct()]);

    private void AddPlaces(List<Place> places, ArticleWords words, Place place)
    {
        for (var clause = 0; clause < clauses.Count; clause++)
        {
            var forms = clauses[clause].Forms;
            if (forms.Length > 0 && MatchesAt(forms, words, place.Unit))
                places.Add(place with { Length = forms.Length, Clause = clause });
        }
    }

    private static bool MatchesAt(FormSet[] forms, ArticleWords words, int at)
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
    private ReadOnlySpan<Place> BestWindow(ReadOnlySpan<Place> places)
    {
        Span<int> counts = stackalloc int[QueryParser.MaxWords];
        var (best, bestScore) = (0..0, 0L);
        var score = 0L;
        var next = 0;
        for (var first = 0; first < places.Length; first++)
        {
            var (sequence, end) = (places[first].Sequence, places[first].Word + Most - Lead);
            for (; next < places.Length && places[next].Sequence == sequence && places[next].Word < end; next++)
                score += Worth(places[next].Clause, counts[places[next].Clause]++);
            if (score > bestScore)
                (best, bestScore) = (first..next, score);
            score -= Worth(places[first].Clause, --counts[places[first].Clause]);
        }

        return places[best];
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
        if (title is not { } wanted)
            return null;
        foreach (var block in article.Blocks)
        {
            if (block.Kind == wanted.Kind && article.Content.PlainSpan(block.Start, block.End).SequenceEqual(wanted.Text))
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
    /// <param name="article">The article.</param>
    /// <param name="block">The block.</param>
    /// <param name="wordCount">How many words the block has.</param>
    /// <param name="places">The matches, in the order of the text.</param>
    private static SearchPassage Cut(CorpusArticle article, Block block, int wordCount, ReadOnlySpan<Place> places)
    {
        var words = new BlockWords(article.Content, block);
        var (from, start) = wordCount <= Most
            ? (0, block.Start)
            : Begin(article.Content, block, ref words, places.IsEmpty ? 0 : places[0].Word, fitsToEnd: wordCount - Most);
        var to = Math.Min(wordCount, from + Most);
        var highlights = new List<Range>(places.Length);
        foreach (var place in places)
        {
            // Clauses may match the same words.
            if (place.Word <= words.Number && highlights.Count > 0 || place.Word + place.Length > to || !words.MoveTo(place.Word))
                continue;
            var first = words.Start;
            words.MoveTo(place.Word + place.Length - 1);
            highlights.Add(first..words.End);
        }

        var end = to < wordCount && words.MoveTo(to - 1) ? words.End : block.End;
        return new SearchPassage(article, start, end, highlights);
    }

    /// <summary>
    /// The first word of a passage and the offset at which it begins: a sentence, the earliest one with which the end of the block or the
    /// first match is still within a passage. A sentence that is too long is begun a few words before the match.
    /// </summary>
    /// <param name="content">The article.</param>
    /// <param name="block">The block.</param>
    /// <param name="words">Its words; then the place of the first match.</param>
    /// <param name="firstMatch">The word that matches first.</param>
    /// <param name="fitsToEnd">The first word from which the rest of the block fits.</param>
    private static (int Word, int Start) Begin(
        ArticleContent content, Block block, ref BlockWords words, int firstMatch, int fitsToEnd)
    {
        var (firstSentence, count) = content.Items(ShardSection.SentenceEnds);
        var sentences = content.Table.Section((int)ShardSection.SentenceStart).Slice(firstSentence, count);
        var next = sentences.LowerBound(block.Start);
        (int Word, int Start)? nearest = null;
        var from = Math.Max(0, firstMatch - Lead);
        var start = block.Start;
        while (words.Number < firstMatch)
        {
            words.Skip(words.Number < from ? from : firstMatch, next < count ? sentences[next] : int.MaxValue);
            if (!words.MoveNext())
                break;
            if (words.Number == from && from > 0)
                start = words.Start;
            var before = words.Number < firstMatch ? words.End : words.Start + 1;
            for (; next < count && sentences[next] < before && (nearest is null || nearest.Value.Word < fitsToEnd); next++)
                nearest = (words.Number, sentences[next]);
        }

        return nearest is { } sentence && firstMatch - sentence.Word <= Most - Lead ? sentence : (from, start);
    }

    /// <summary>A match: its first unit, its sequence, the number of its first word there, how many words it has, and its clause.</summary>
    private readonly record struct Place(int Unit, int Sequence, int Word, int Length, int Clause);
}
