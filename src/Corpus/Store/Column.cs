using Corpus.Shared;

namespace Corpus.Store;

/// <summary>A run of whole numbers in a table.</summary>
internal readonly struct Column(string units, int start, int count, bool wide)
{
    /// <summary>The start of the run in its table, in units.</summary>
    public int Place => start;

    /// <summary>Whether two runs start in the same place of the same table.</summary>
    public bool IsSame(Column other) => ReferenceEquals(units, other.Table) && start == other.Place;

    private string Table => units;

    /// <summary>Whether a number is two units.</summary>
    public bool IsWide => wide;

    /// <summary>How many numbers there are.</summary>
    public int Count => count;

    /// <summary>The number at an index, from 0.</summary>
    public int this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
            return wide ? Joined(units[start + (2 * index)], units[start + (2 * index) + 1]) : units[start + index];
        }
    }

    /// <summary>The number at an index, and the two after it.</summary>
    public (int First, int Second, int Third) Three(int index)
    {
        if (!wide)
        {
            var cells = units.AsSpan(start + index, 3);
            return (cells[0], cells[1], cells[2]);
        }

        var pairs = units.AsSpan(start + (2 * index), 6);
        return (Joined(pairs[0], pairs[1]), Joined(pairs[2], pairs[3]), Joined(pairs[4], pairs[5]));
    }

    /// <summary>The units of a run in which every number is one unit.</summary>
    public ReadOnlySpan<char> Units =>
        wide ? throw new InvalidOperationException("The numbers take two units each.") : units.AsSpan(start, count);

    /// <summary>Copies the numbers.</summary>
    public int[] ToArray()
    {
        var numbers = new int[count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = this[i];
        return numbers;
    }

    /// <summary>The run as text whose characters are its numbers.</summary>
    public string ToText()
    {
        var text = new char[count];
        CopyTo(text);
        return new string(text);
    }

    /// <summary>Whether the run, as text, contains some characters.</summary>
    public bool Contains(string text) => (wide ? ToText() : Units).IndexOf(text, StringComparison.Ordinal) >= 0;

    /// <summary>The first place from another on that has a number; -1 when there is none.</summary>
    public int IndexOf(int value, int from)
    {
        if (!wide)
            return Units[from..].IndexOf((char)value) is >= 0 and var found ? from + found : -1;
        while (from < count && this[from] != value)
            from++;
        return from < count ? from : -1;
    }

    /// <summary>Copies the run as text whose characters are its numbers.</summary>
    public void CopyTo(Span<char> text)
    {
        if (!wide)
        {
            Units.CopyTo(text);
            return;
        }

        for (var i = 0; i < count; i++)
            text[i] = (char)this[i];
    }

    /// <summary>A part of the run.</summary>
    public Column Slice(int first, int length) => new(units, start + (wide ? 2 * first : first), length, wide);

    /// <summary>
    /// The first place whose number is not below <paramref name="value"/>, in a run that ascends; <see cref="Count"/> when there is none.
    /// </summary>
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

    private static int Joined(char high, char low) => (high << TableLayout.UnitBits) | low;
}
