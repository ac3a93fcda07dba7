using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>Numbers distinct words from 1, in the order in which they are added, without a string for each.</summary>
internal sealed class FormTable
{
    private char[] letters;
    private int[] ends;

    // Open addressing: a word's number, and the half of its hash that does not choose the slot; letters are compared only where both fit.
    private (int Number, int Hash)[] slots;

    /// <summary>Creates an empty table that grows when it holds more words than expected.</summary>
    public FormTable(int expected)
    {
        var room = 16;
        while (room < expected)
            room *= 2;
        letters = new char[8 * room];
        ends = new int[room];
        slots = new (int, int)[2 * room];
    }

    /// <summary>How many distinct words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The words, concatenated in the order of their numbers.</summary>
    public string Letters => new(letters, 0, EndOf(Count));

    /// <summary>Where each word ends in <see cref="Letters"/>.</summary>
    public EquatableArray<int> Ends => new(ImmutableArray.Create(ends, 0, Count));

    /// <summary>The word of a number.</summary>
    public ReadOnlySpan<char> this[int number] => letters.AsSpan(EndOf(number - 1), EndOf(number) - EndOf(number - 1));

    /// <summary>The number of a word, which is added unless it is there.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var hash = KeyHash.Of(word, KeyHash.FirstWhole);
        var slot = FirstSlot(hash);
        for (; slots[slot].Number > 0; slot = Next(slot))
        {
            if (slots[slot].Hash == (int)hash && word.SequenceEqual(this[slots[slot].Number]))
                return slots[slot].Number;
        }

        slots[slot] = (Add(word), (int)hash);
        if (2 * Count > slots.Length)
            Grow();
        return Count;
    }

    /// <summary>The words as strings, in the order of their numbers.</summary>
    public string[] ToStrings()
    {
        var words = new string[Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = this[i + 1].ToString();
        return words;
    }

    private int Add(ReadOnlySpan<char> word)
    {
        var start = EndOf(Count);
        if (start + word.Length > letters.Length)
            Array.Resize(ref letters, Math.Max(2 * letters.Length, start + word.Length));
        if (Count == ends.Length)
            Array.Resize(ref ends, 2 * ends.Length);
        word.CopyTo(letters.AsSpan(start));
        ends[Count++] = start + word.Length;
        return Count;
    }

    private void Grow()
    {
        slots = new (int, int)[2 * slots.Length];
        for (var number = 1; number <= Count; number++)
        {
            var hash = KeyHash.Of(this[number], KeyHash.FirstWhole);
            var slot = FirstSlot(hash);
            while (slots[slot].Number > 0)
                slot = Next(slot);
            slots[slot] = (number, (int)hash);
        }
    }

    private int EndOf(int number) => number == 0 ? 0 : ends[number - 1];

    private int FirstSlot(ulong hash) => (int)(hash >> 33) & (slots.Length - 1);

    private int Next(int slot) => (slot + 1) & (slots.Length - 1);
}
