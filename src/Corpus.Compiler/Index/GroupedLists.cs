namespace Corpus.Compiler.Index;

/// <summary>Lists of small values in one array, without an object for each list.</summary>
internal sealed class GroupedLists<T>
    where T : struct
{
    private readonly int[] ends;
    private readonly T[] items;

    /// <summary>Allocates lists of these lengths.</summary>
    public GroupedLists(int[] lengths)
    {
        // An empty list ends where it begins; the final entry is the total length.
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
