namespace Corpus.Compiler.Index;

/// <summary>Lists of small values behind one another, without an object for each list.</summary>
internal sealed class GroupedLists<T>
    where T : struct
{
    private readonly int[] ends;
    private readonly T[] items;

    /// <summary>Makes room for lists of these lengths.</summary>
    public GroupedLists(int[] lengths)
    {
        // A list that is still empty ends where it begins; one behind the last, all end.
        ends = new int[lengths.Length + 1];
        for (var list = 0; list < lengths.Length; list++)
            ends[list + 1] = ends[list] + lengths[list];
        items = new T[ends[lengths.Length]];
    }

    /// <summary>A list; it and those before it are full.</summary>
    public ReadOnlySpan<T> this[int list]
    {
        get
        {
            var start = list == 0 ? 0 : ends[list - 1];
            return items.AsSpan(start, ends[list] - start);
        }
    }

    /// <summary>Adds an item to a list.</summary>
    public void Add(int list, T item) => items[ends[list]++] = item;
}
