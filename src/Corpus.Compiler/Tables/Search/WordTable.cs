namespace Corpus.Compiler.Tables.Search;

/// <summary>Numbers words as they come, from 0, without making a string of a word it knows.</summary>
internal sealed class WordTable
{
    private readonly List<string> words;

    // Open addressing: a word's number plus one, and the half of its hash that does not choose the slot; words are looked at only where both fit.
    private (int Number, int Hash)[] slots;

    public WordTable(int capacity)
    {
        words = new List<string>(capacity);
        var size = 16;
        while (size < 2 * capacity)
            size *= 2;
        slots = new (int, int)[size];
    }

    /// <summary>The words, in the order of their numbers.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The number of a word, which is added unless it is there.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var hash = KeyHash.Of(word, KeyHash.FirstWhole);
        var mask = slots.Length - 1;
        var slot = (int)(hash >> 33) & mask;
        for (; slots[slot].Number > 0; slot = (slot + 1) & mask)
        {
            if (slots[slot].Hash == (int)hash && word.SequenceEqual(words[slots[slot].Number - 1].AsSpan()))
                return slots[slot].Number - 1;
        }

        words.Add(word.ToString());
        slots[slot] = (words.Count, (int)hash);
        if (2 * words.Count > slots.Length)
            Grow();
        return words.Count - 1;
    }

    private void Grow()
    {
        var mask = (2 * slots.Length) - 1;
        slots = new (int, int)[mask + 1];
        for (var number = 0; number < words.Count; number++)
        {
            var hash = KeyHash.Of(words[number].AsSpan(), KeyHash.FirstWhole);
            var slot = (int)(hash >> 33) & mask;
            while (slots[slot].Number > 0)
                slot = (slot + 1) & mask;
            slots[slot] = (number + 1, (int)hash);
        }
    }
}
