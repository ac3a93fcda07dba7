using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>Enumerates the words of a block that a reader sees, with their places in the article's text.</summary>
internal ref struct BlockWords
{
    private readonly ArticleContent content;
    private readonly ReadOnlySpan<char> plain;
    private readonly bool isMarked;
    private readonly int blockStart;
    private int plainEnd;
    private int mark;

    /// <summary>Begins before the first word.</summary>
    public BlockWords(ArticleContent content, Block block)
    {
        var first = content.FirstMark(block.Start, block.End);
        (this.content, isMarked, mark) = (content, first is not null, first ?? 0);
        plain = content.PlainSpan(block.Start, block.End);
        Start = End = blockStart = block.Start;
    }

    /// <summary>The number of the word, from 0; -1 before the first.</summary>
    public int Number { get; private set; } = -1;

    /// <summary>The offset of its first UTF-16 code unit in the article's text.</summary>
    public int Start { get; private set; }

    /// <summary>The offset after its last UTF-16 code unit in the article's text.</summary>
    public int End { get; private set; }

    /// <summary>Moves on to the next word; false when there is none.</summary>
    public bool MoveNext()
    {
        var last = plainEnd;
        if (!WordReader.TryRead(plain, ref plainEnd, out var start))
            return false;
        Number++;
        if (isMarked)
        {
            Start = content.RawRange(End, start - last, ref mark).Start;
            End = content.RawRange(Start, plainEnd - 1 - start, ref mark).End;
        }
        else
        {
            Start = End + start - last;
            End = Start + plainEnd - start;
        }

        return true;
    }

    /// <summary>Moves on to the word of a number, which does not come before this one; false when there are fewer.</summary>
    public bool MoveTo(int number)
    {
        while (Number < number)
        {
            Skip(number, int.MaxValue);
            if (!MoveNext())
                return false;
        }

        return true;
    }

    /// <summary>
    /// Passes over words, many characters at a time, where they are ASCII without the signs that make names; <see cref="Start"/> and
    /// <see cref="End"/> hold again after the next move. The benchmark of passages needs it.
    /// </summary>
    /// <param name="number">The number of a word that is not passed.</param>
    /// <param name="before">An offset into the article's text; no word is passed that ends after it.</param>
    public void Skip(int number, int before)
    {
        if (isMarked)
            return;
        var (at, inWord, passed) = (plainEnd, 0, Number);
        var end = Math.Min(plain.Length - 1L, before - blockStart);
        while (at + Vector128<byte>.Count <= end && LettersAt(at) is { } letters)
        {
            var starts = letters & ~((letters << 1) | inWord);
            if (passed + BitOperations.PopCount((uint)starts) >= number)
                break;
            passed += BitOperations.PopCount((uint)starts);
            inWord = (letters >> (Vector128<byte>.Count - 1)) & 1;
            at += Vector128<byte>.Count;
        }

        // Back to the beginning of a word that may go on.
        if (inWord != 0 && passed > Number)
        {
            while (at > plainEnd && char.IsAsciiLetterOrDigit(plain[at - 1]))
                at--;
            passed--;
        }

        if (passed == Number)
            return;
        (plainEnd, Number) = (at, passed);
        End = blockStart + at;
    }

    /// <summary>
    /// A bit for each character from a place on that is a letter or a digit, the first in the lowest bit; null where others than ASCII are
    /// among them, or signs that may be part of a name, as <see cref="WordReader"/> finds them.
    /// </summary>
    private readonly int? LettersAt(int at)
    {
        var units = MemoryMarshal.Cast<char, ushort>(plain.Slice(at, Vector128<byte>.Count));
        var (low, high) = (Vector128.Create(units), Vector128.Create(units[Vector128<ushort>.Count..]));
        if (((low | high) & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
            return null;
        var text = Vector128.Narrow(low, high);
        var letters = Bits(
            Vector128.LessThanOrEqual((text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)25)));
        var digits = Bits(Vector128.LessThanOrEqual(text - Vector128.Create((byte)'0'), Vector128.Create((byte)9)));
        var (next, last) = (plain[at + Vector128<byte>.Count], 1 << Vector128<byte>.Count);
        var dots = Bits(Is('.')) & ((letters | (char.IsAsciiLetter(next) ? last : 0)) >> 1);
        var hyphens = Bits(Is('-')) & ((Bits(Is('-')) | (next == '-' ? last : 0)) >> 1);
        return (Is('+') | Is('#')) == Vector128<byte>.Zero && (dots | hyphens) == 0 ? letters | digits : null;

        Vector128<byte> Is(char sign) => Vector128.Equals(text, Vector128.Create((byte)sign));

        static int Bits(Vector128<byte> mask) => (int)mask.ExtractMostSignificantBits();
    }
}
