using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>Numbers words as they come, from 1, without making a string of a word it knows.</summary>
internal sealed class WordTable
{
    private readonly List<string> words = [""];
    private readonly List<ulong> hashes = [0];

    // Open addressing: a word's number, and the half of its hash that does not choose the slot; words are looked at only where both fit.
    private (int Number, int Hash)[] slots = new (int, int)[1 << 10];

    /// <summary>How many words there are.</summary>
    public int Count => words.Count - 1;

    /// <summary>The word of a number.</summary>
    public string this[int number] => words[number];

    /// <summary>The number of a word, which is added unless it is there.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var hash = KeyHash.Of(word, KeyHash.FirstWhole);
        var slot = FirstSlot(hash);
        for (; slots[slot].Number > 0; slot = Next(slot))
        {
            if (slots[slot].Hash == (int)hash && word.SequenceEqual(words[slots[slot].Number].AsSpan()))
                return slots[slot].Number;
        }

        slots[slot] = (words.Count, (int)hash);
        words.Add(word.ToString());
        hashes.Add(hash);
        if (2 * words.Count > slots.Length)
            Grow();
        return Count;
    }

    /// <summary>All words, in order.</summary>
    /// <param name="before">What this said before.</param>
    public OrderedWords InOrder(OrderedWords before) =>
        before.Order.Length == Count ? before : OrderedWords.Of([.. words], [.. hashes], before.Order);

    private void Grow()
    {
        slots = new (int, int)[2 * slots.Length];
        for (var number = 1; number < words.Count; number++)
        {
            var slot = FirstSlot(hashes[number]);
            while (slots[slot].Number > 0)
                slot = Next(slot);
            slots[slot] = (number, (int)hashes[number]);
        }
    }

    private int FirstSlot(ulong hash) => (int)(hash >> 33) & (slots.Length - 1);

    private int Next(int slot) => (slot + 1) & (slots.Length - 1);
}
