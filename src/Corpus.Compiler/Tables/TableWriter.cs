using System.Text;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Tables;

/// <summary>Writes a table section by section, in the order of its layout; <see cref="TableLayout"/> says how it looks.</summary>
internal sealed class TableWriter
{
    // Each section's values are numbers or characters.
    private readonly List<(int[] Numbers, string Characters)> sections = [];

    /// <summary>The number of the section that comes next.</summary>
    public int NextSection => sections.Count;

    /// <summary>Adds a section with these values.</summary>
    public void Add(int section, IReadOnlyList<int> values) => Add(section, values as int[] ?? [.. values], "");

    /// <summary>Adds a section whose values are characters, which take less memory until they are written.</summary>
    public void Add(int section, StringBuilder values) => Add(section, values.ToString());

    /// <inheritdoc cref="Add(int, StringBuilder)"/>
    public void Add(int section, string values) => Add(section, [], values);

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

    /// <summary>The finished table, one character per unit.</summary>
    public string Finish()
    {
        var widths = sections.ConvertAll(section => Math.Max(WidthOf(section.Numbers), WidthOf(section.Characters)));
        var end = TableLayout.DirectoryStart + (TableLayout.DirectoryEntry * sections.Count);
        var directory = new List<int>();
        for (var i = 0; i < sections.Count; i++)
        {
            var count = sections[i].Numbers.Length + sections[i].Characters.Length;
            directory.AddRange([end, count]);
            end += count * widths[i];
        }

        var table = new char[end];
        var at = 0;
        table[at++] = (char)sections.Count;
        for (var i = 0; i < sections.Count; i++)
        {
            table[at++] = (char)widths[i];
            Put(directory[2 * i], width: 2);
            Put(directory[(2 * i) + 1], width: 2);
        }

        for (var i = 0; i < sections.Count; i++)
        {
            foreach (var value in sections[i].Numbers)
                Put(value, widths[i]);
            if (widths[i] == 1)
            {
                sections[i].Characters.CopyTo(0, table, at, sections[i].Characters.Length);
                at += sections[i].Characters.Length;
                continue;
            }

            foreach (var value in sections[i].Characters)
                Put(value, widths[i]);
        }

        return new string(table);

        void Put(int value, int width)
        {
            TableWriter.Put(table, at, value, width);
            at += width;
        }
    }

    /// <summary>The finished sections, each as a string of its own: the units of a value, then the values.</summary>
    public EquatableArray<string> FinishSections() => sections.Select(section =>
    {
        var width = WidthOf(section.Numbers);
        var units = new char[1 + (width * section.Numbers.Length)];
        units[0] = (char)width;
        for (var i = 0; i < section.Numbers.Length; i++)
            Put(units, 1 + (width * i), section.Numbers[i], width);
        return new string(units);
    }).ToEquatableArray();

    private static void Put(char[] units, int at, int value, int width)
    {
        if (width == 2)
            units[at++] = (char)(value >> TableLayout.UnitBits);
        units[at] = (char)(value & TableLayout.MaxUnit);
    }

    private void Add(int section, int[] numbers, string characters)
    {
        if (section != sections.Count)
            throw new InvalidOperationException($"Section {section} comes out of turn: {sections.Count} is next.");
        sections.Add((numbers, characters));
    }

    /// <summary>The number of units per value of a section.</summary>
    private static int WidthOf(int[] numbers)
    {
        var width = 1;
        foreach (var value in numbers)
        {
            if (value is < 0 or > TableLayout.MaxValue)
                throw new InvalidOperationException($"A section holds the value {value}, which no two units can hold.");
            if (value > TableLayout.MaxUnit)
                width = 2;
        }

        return width;
    }

    /// <summary>The number of units per character of a section.</summary>
    private static int WidthOf(string characters)
    {
        foreach (var value in characters)
        {
            if (value > TableLayout.MaxUnit)
                return 2;
        }

        return 1;
    }
}
