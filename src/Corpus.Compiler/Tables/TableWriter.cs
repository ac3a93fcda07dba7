namespace Corpus.Compiler.Tables;

/// <summary>Writes a table section by section, in the order of its layout; <see cref="TableLayout"/> says how it looks.</summary>
internal sealed class TableWriter
{
    private readonly List<int[]> sections = [];

    /// <summary>The number of the section that comes next.</summary>
    public int NextSection => sections.Count;

    /// <summary>Adds a section with these values.</summary>
    public void Add(int section, IReadOnlyList<int> values)
    {
        if (section != sections.Count)
            throw new InvalidOperationException($"Section {section} comes out of turn: {sections.Count} is next.");
        sections.Add(values as int[] ?? [.. values]);
    }

    /// <summary>Adds a list section: where each row's items end, then the items.</summary>
    public void AddLists(int section, IEnumerable<IEnumerable<int>> rows)
    {
        var ends = new List<int>();
        var items = new List<int>();
        foreach (var row in rows)
        {
            items.AddRange(row);
            ends.Add(items.Count);
        }

        Add(section, ends);
        Add(section + 1, items);
    }

    /// <summary>Adds a list section whose rows are at hand.</summary>
    public void AddArrays(int section, IReadOnlyList<int[]> rows)
    {
        var ends = new int[rows.Count];
        var count = 0;
        for (var row = 0; row < ends.Length; row++)
            ends[row] = count += rows[row].Length;
        var items = new int[count];
        for (var row = 0; row < ends.Length; row++)
            rows[row].CopyTo(items, ends[row] - rows[row].Length);
        Add(section, ends);
        Add(section + 1, items);
    }

    /// <summary>The finished table, one character a unit.</summary>
    public string Finish()
    {
        var widths = sections.ConvertAll(WidthOf);
        var end = TableLayout.DirectoryStart + (TableLayout.DirectoryEntry * sections.Count);
        var directory = new List<int>();
        for (var i = 0; i < sections.Count; i++)
        {
            directory.AddRange([end, sections[i].Length]);
            end += sections[i].Length * widths[i];
        }

        var table = new char[end];
        var at = 0;
        table[at++] = (char)sections.Count;
        for (var i = 0; i < sections.Count; i++)
        {
            table[at++] = (char)widths[i];
            PutWide(directory[2 * i]);
            PutWide(directory[(2 * i) + 1]);
        }

        for (var i = 0; i < sections.Count; i++)
        {
            foreach (var value in sections[i])
            {
                if (widths[i] == 2)
                    PutWide(value);
                else
                    table[at++] = (char)value;
            }
        }

        return new string(table);

        void PutWide(int value)
        {
            table[at++] = (char)(value >> TableLayout.UnitBits);
            table[at++] = (char)(value & TableLayout.MaxUnit);
        }
    }

    /// <summary>Units a value of a section.</summary>
    private int WidthOf(int[] values)
    {
        var width = 1;
        foreach (var value in values)
        {
            if (value is < 0 or > TableLayout.MaxValue)
                throw new InvalidOperationException($"Section {sections.IndexOf(values)} holds the value {value}, which no two units can hold.");
            if (value > TableLayout.MaxUnit)
                width = 2;
        }

        return width;
    }
}
