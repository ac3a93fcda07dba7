using System.Runtime.Intrinsics;
using Corpus.Shared;

namespace Corpus.Search;

/// <summary>Reads the units of a term's postings; <see cref="SearchPageSection.Postings"/> says how they look.</summary>
internal static class Posting
{
    /// <summary>The bits of a unit that do not move on: the impact, and whether the headline has the term.</summary>
    public const int ValueMask = (1 << SearchLayout.PostingBits) - 1;

    /// <summary>Moves on to the row of a posting; false when the unit only skips rows.</summary>
    public static bool Move(char unit, ref int row)
    {
        if ((unit & SearchLayout.ImpactMask) == 0)
        {
            row += (unit >> SearchLayout.PostingBits) * SearchLayout.GapLimit;
            return false;
        }

        row += unit >> SearchLayout.PostingBits;
        return true;
    }

    /// <summary>Whether a unit of pairs has all the wanted classes: -1, else 0. A branch on it would be hard to foresee.</summary>
    public static int Has(char pairs, int wanted) => ((~pairs & wanted) - 1) >> 31;

    /// <summary>By how many rows each of several units moves on.</summary>
    public static Vector128<uint> RowsPassed(Vector128<uint> units)
    {
        var gaps = Vector128.ShiftRightLogical(units, SearchLayout.PostingBits);
        var skips = Vector128.Equals(units & Vector128.Create((uint)SearchLayout.ImpactMask), Vector128<uint>.Zero);
        return Vector128.ConditionalSelect(skips, gaps * (uint)SearchLayout.GapLimit, gaps);
    }
}
