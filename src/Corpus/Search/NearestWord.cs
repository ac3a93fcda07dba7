using Corpus.Shared;

namespace Corpus.Search;

/// <summary>Finds the word of the index that a misspelled one probably stands for.</summary>
/// <remarks>
/// Walks through the words in ordinal order with one row of the table of edit distances (optimal string alignment) for each letter, which
/// words that begin alike share, and skips all words that begin with letters no near word begins with.
/// </remarks>
internal sealed class NearestWord
{
    /// <summary>Words shorter than this have too many neighbors.</summary>
    private const int LeastLength = 5;

    /// <summary>The length from which two letters may differ.</summary>
    private const int LengthForTwo = 9;

    private readonly string word;

    // Row d: the distances between the first d letters of the index's word and each beginning of the misspelled one.
    private readonly int[][] rows;
    private readonly char[] letters = new char[WordFolding.MaxLength + 2];
    private int length;
    private int limit;
    private string? nearest;
    private int articles;

    private NearestWord(string word)
    {
        this.word = word;
        limit = word.Length < LengthForTwo ? 1 : 2;
        rows = new int[word.Length + limit + 2][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new int[word.Length + 1];
        for (var j = 0; j <= word.Length; j++)
            rows[0][j] = j;
    }

    /// <summary>
    /// The nearest word, at a distance of 1 for words of five letters and more, of 2 for nine and more; of equally near ones that of most
    /// articles, then the first in ordinal order. Null when there is none.
    /// </summary>
    public static string? Find(SearchIndex index, string word)
    {
        if (word.Length < LeastLength)
            return null;
        var search = new NearestWord(word);
        search.Walk(index);
        return search.nearest;
    }

    private void Walk(SearchIndex index)
    {
        var cursor = index.Seek([]);
        while (cursor.IsAtWord)
        {
            if (!cursor.IsForm)
            {
                cursor = cursor.Next();
                continue;
            }

            var common = cursor.CopyLetters(letters, length, out length);
            if (FirstHopeless(common) is { } depth)
            {
                // No word that begins with these letters is near: go to the first that does not.
                letters[depth - 1]++;
                cursor = index.Seek(letters.AsSpan(0, depth));
                length = depth - 1;
            }
            else
            {
                Consider(cursor);
                cursor = cursor.Next();
            }
        }
    }

    /// <summary>Fills the rows of the letters after those that are filled; returns the length at which no near word can follow.</summary>
    private int? FirstHopeless(int filled)
    {
        for (var depth = filled + 1; depth <= length; depth++)
        {
            if (depth >= rows.Length)
                return depth;
            var (row, above) = (rows[depth], rows[depth - 1]);
            row[0] = depth;
            var least = depth;
            for (var j = 1; j < row.Length; j++)
            {
                var cost = letters[depth - 1] == word[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (depth > 1 && j > 1 && letters[depth - 1] == word[j - 2] && letters[depth - 2] == word[j - 1])
                    row[j] = Math.Min(row[j], rows[depth - 2][j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            // A swap reaches two rows up, so that the row above must be hopeless too.
            if (least > limit && (depth == 1 || Least(above) >= limit))
                return depth;
        }

        return null;
    }

    private static int Least(int[] row)
    {
        var least = row[0];
        foreach (var distance in row)
            least = Math.Min(least, distance);
        return least;
    }

    private void Consider(WordCursor cursor)
    {
        var distance = rows[length][word.Length];
        if (distance > limit || length == 0)
            return;
        var found = cursor.Term.Postings.Length;
        if (nearest is not null && distance == limit && found <= articles)
            return;
        (nearest, articles, limit) = (letters.AsSpan(0, length).ToString(), found, distance);
    }
}
