using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>
/// Assigns each form the number that stands for it in the words of articles; frequent forms get shorter numbers. The number follows from
/// the form's letters and its range of frequency, and depends on other forms only where they collide, so an edit changes few numbers and
/// therefore few shards.
/// </summary>
internal static class FormNumbers
{
    /// <summary>Where the ranges begin: a number takes one byte of UTF-8, two, three; or two units.</summary>
    private static readonly int[] starts = [1, 0x80, 0x800, SearchLayout.FirstWide];

    /// <summary>The number of each form of a lexicon, by its number in the dictionary.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static int[] Of(TermDictionary lexicon, CancellationToken cancellation)
    {
        var ranges = RangesFor(lexicon);
        var numbers = new int[lexicon.Forms.Length];
        for (var form = 0; form < numbers.Length; form++)
        {
            cancellation.ThrowIfCancellationRequested();
            var range = 0;
            while (lexicon.FormCounts[form] < ranges[range].LeastCount)
                range++;
            numbers[form] = ranges[range].Take(lexicon.Hashes[form]);
        }

        return numbers;
    }

    private static Range[] RangesFor(TermDictionary lexicon)
    {
        var counts = (int[])lexicon.FormCounts.Clone();
        Array.Sort(counts);
        var ranges = new Range[starts.Length];
        var most = 0;
        for (var i = 0; i < ranges.Length - 1; i++)
        {
            most += Range.MostOf(starts[i + 1] - starts[i]);
            var least = most < counts.Length ? counts[counts.Length - 1 - most] + 1 : 0;
            ranges[i] = new Range(starts[i], starts[i + 1] - starts[i], least);
        }

        ranges[ranges.Length - 1] = new Range(SearchLayout.FirstWide, RoomFor(counts.Length), leastCount: 0);
        return ranges;
    }

    /// <summary>A size that changes only when the forms double.</summary>
    private static int RoomFor(int forms)
    {
        var room = 1;
        while (Range.MostOf(room) < forms && room < SearchLayout.WideCount)
            room *= 2;
        return room;
    }

    /// <summary>Numbers that follow one another, for the forms that are not too rare.</summary>
    private sealed class Range(int start, int size, int leastCount)
    {
        private readonly bool[] taken = new bool[size];
        private int count;

        /// <summary>The minimum number of occurrences of a form in the articles.</summary>
        public int LeastCount => leastCount;

        /// <summary>How many numbers of a range are assigned: three quarters, so that a free one is soon found.</summary>
        public static int MostOf(int size) => (int)(size * 0.75);

        /// <summary>
        /// Finds the first free number from the one that the form's hash gives. Millions of rare forms can fill the range; they then share
        /// numbers.
        /// </summary>
        public int Take(ulong hash)
        {
            var place = (int)((hash >> 33) % (ulong)size);
            if (count < size - (size / 8))
            {
                while (taken[place])
                    place = (place + 1) % size;
                taken[place] = true;
                count++;
            }

            return start + place;
        }
    }
}
