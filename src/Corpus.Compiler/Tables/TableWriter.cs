using System.Text;

namespace Corpus.Compiler.Tables;

/// <summary>Writes a table section by section, in the order of its layout; <see cref="TableLayout"/> says how it looks.</summary>
internal sealed class TableWriter
{
    private readonly List<IReadOnlyList<int>> sections = [];

    /// <summary>The number of the section that comes next.</summary>
    public int NextSection => sections.Count;

    /// <summary>Adds a section with these values.</summary>
    public void Add(int section, IReadOnlyList<int> values)
    {
        if (section != sections.Count)
            throw new InvalidOperationException($"Section {section} comes out of turn: {sections.Count} is next.");
        sections.Add(values);
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

    /// <summary>The finished table, one character a unit.</summary>
    public string Finish()
    {
        var wide = sections.ConvertAll(values => values.Any(value => value > char.MaxValue));
        var start = TableLayout.DirectoryStart + (TableLayout.DirectoryEntry * sections.Count);
        var table = new StringBuilder().Append((char)sections.Count);
        for (var i = 0; i < sections.Count; i++)
        {
            table.Append((char)(wide[i] ? 2 : 1));
            AppendWide(table, start);
            AppendWide(table, sections[i].Count);
            start += sections[i].Count * (wide[i] ? 2 : 1);
        }

        for (var i = 0; i < sections.Count; i++)
        {
            foreach (var value in sections[i])
            {
                if (value < 0)
                    throw new InvalidOperationException($"Section {i} holds the negative value {value}.");
                if (wide[i])
                    AppendWide(table, value);
                else
                    table.Append((char)value);
            }
        }

        return table.ToString();
    }

    private static void AppendWide(StringBuilder table, int value) => table.Append((char)(value >> 16)).Append((char)(value & 0xFFFF));
}
