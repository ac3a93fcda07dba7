namespace Corpus.Compiler.Tables.Search;

/// <summary>Numbers words as they come, from 0, without making a string of a word it knows.</summary>
internal sealed class WordTable
{
    private readonly List<string> words = [];
    private int[] slots;

    public WordTable(int capacity)
    {
        var size = 16;
        while (size < 2 * capacity)
            size *= 2;
        slots = new int[size];
    }

    /// <summary>The words, in the order of their numbers.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The number of a word, which is added unless it is there.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var slot = Find(word);
        if (slots[slot] > 0)
            return slots[slot] - 1;
        words.Add(word.ToString());
        slots[slot] = words.Count;
        if (2 * words.Count > slots.Length)
            Grow();
        return words.Count - 1;
    }

    /// <summary>The slot that holds the word or should (open addressing).</summary>
    private int Find(ReadOnlySpan<char> word)
    {
        var mask = slots.Length - 1;
        var slot = (int)(KeyHash.Of(word, 0) >> 33) & mask;
        while (slots[slot] > 0 && !word.SequenceEqual(words[slots[slot] - 1].AsSpan()))
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        slots = new int[2 * slots.Length];
        for (var number = 0; number < words.Count; number++)
            slots[Find(words[number].AsSpan())] = number + 1;
    }
}
