namespace Corpus.Shared;

/// <summary>
/// How the marks of an article are packed: most take one unit. From the lowest bit: what a reader sees instead (3 bits), the length of the
/// mark (4 bits), the distance from the end of the mark before it (8 bits). A value that does not fit has all bits of its part set, and
/// follows in units of 14 bits, lowest first, whose highest bit says that another unit follows; the three values in the order above.
/// </summary>
internal static class MarkCode
{
    private const int ShownBits = 3;
    private const int LengthBits = 4;
    private const int GapBits = 8;
    private const int ContinuedBits = 14;
    private const int Continued = 1 << ContinuedBits;

    /// <summary>The replacements that fit, by their number; the first says that the mark is hidden.</summary>
    private const string Frequent = "\0 \n\t&<>";

    /// <summary>Appends a mark.</summary>
    /// <param name="units">The units so far.</param>
    /// <param name="gap">UTF-16 code units since the end of the mark before it, or since the start of the text.</param>
    /// <param name="length">UTF-16 code units of the mark.</param>
    /// <param name="replacement">The code unit that a reader sees instead; NUL when the mark is hidden.</param>
    public static void Add(List<int> units, int gap, int length, char replacement)
    {
        var shown = Frequent.IndexOf(replacement);
        var first = units.Count;
        units.Add(0);
        units[first] = Part(shown < 0 ? int.MaxValue : shown, ShownBits, replacement)
            | (Part(length, LengthBits, length) << ShownBits)
            | (Part(gap, GapBits, gap) << (ShownBits + LengthBits));

        int Part(int small, int bits, int value)
        {
            var all = (1 << bits) - 1;
            if (small < all)
                return small;
            for (; value >= Continued; value >>= ContinuedBits)
                units.Add(Continued | (value & (Continued - 1)));
            units.Add(value);
            return all;
        }
    }

    /// <summary>Reads the mark at a position and moves past it.</summary>
    public static (int Gap, int Length, char Replacement) Read(ReadOnlySpan<char> units, ref int at)
    {
        var packed = units[at++];
        var shown = Part(units, ref at, packed, ShownBits);
        var replacement = (packed & ((1 << ShownBits) - 1)) < Frequent.Length ? Frequent[shown] : (char)shown;
        var length = Part(units, ref at, packed >> ShownBits, LengthBits);
        return (Part(units, ref at, packed >> (ShownBits + LengthBits), GapBits), length, replacement);
    }

    private static int Part(ReadOnlySpan<char> units, ref int at, int packed, int bits)
    {
        var all = (1 << bits) - 1;
        if ((packed & all) < all)
            return packed & all;
        var (value, shift) = (0, 0);
        for (; (units[at] & Continued) != 0; shift += ContinuedBits)
            value |= (units[at++] & (Continued - 1)) << shift;
        return value | (units[at++] << shift);
    }
}
