namespace Corpus.Runtime;

/// <summary>A run of whole numbers in a table.</summary>
internal readonly struct Column(string units, int start, int count, bool wide)
{
    /// <summary>How many numbers there are.</summary>
    public int Count => count;

    /// <summary>The number at a place from 0.</summary>
    public int this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
            return wide ? (units[start + (2 * index)] << TableLayout.UnitBits) | units[start + (2 * index) + 1] : units[start + index];
        }
    }

    /// <summary>The number at a place, and the two behind it.</summary>
    public (int First, int Second, int Third) Three(int index)
    {
        if (!wide)
            return (this[index], this[index + 1], this[index + 2]);
        var cells = units.AsSpan(start + (2 * index), 6);
        return (
            (cells[0] << TableLayout.UnitBits) | cells[1],
            (cells[2] << TableLayout.UnitBits) | cells[3],
            (cells[4] << TableLayout.UnitBits) | cells[5]);
    }

    /// <summary>The units of a run in which every number is one unit.</summary>
    public ReadOnlySpan<char> Units => wide ? throw new InvalidOperationException("The numbers take two units each.") : units.AsSpan(start, count);

    /// <summary>A part of the run.</summary>
    public Column Slice(int first, int length) => new(units, start + (wide ? 2 * first : first), length, wide);

    /// <summary>The first place whose number is not below <paramref name="value"/>, in a run that ascends; <see cref="Count"/> when there is none.</summary>
    public int LowerBound(int value)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
