using Corpus.Shared;

namespace Corpus.Store;

/// <summary>Reads a table, or the catalog; <see cref="TableLayout"/> and <see cref="CatalogSection"/> say how they look.</summary>
internal readonly struct Table
{
    private readonly string units = "";
    private readonly CorpusStore? catalog;

    /// <summary>A table in one literal.</summary>
    public Table(string units) => this.units = units;

    /// <summary>The catalog of a corpus, whose sections are literals of their own.</summary>
    public Table(CorpusStore catalog) => this.catalog = catalog;

    /// <summary>The values of a section.</summary>
    public Column Section(int section)
    {
        if (catalog is not null)
        {
            var alone = catalog.Catalog(section);
            var width = alone[0];
            return new Column(alone, 1, (alone.Length - 1) / width, width == 2);
        }

        var entry = TableLayout.DirectoryStart + (TableLayout.DirectoryEntry * section);
        return new Column(units, Wide(entry + 1), Wide(entry + 3), units[entry] == 2);
    }

    /// <summary>The items of one row of a list section.</summary>
    public Column Row(int section, int row)
    {
        var (first, count) = RowRange(section, row);
        return Section(section + 1).Slice(first, count);
    }

    /// <summary>The first item of one row, and how many there are, in the sections that follow the section of ends.</summary>
    public (int First, int Count) RowRange(int section, int row)
    {
        var ends = Section(section);
        var first = row == 0 ? 0 : ends[row - 1];
        return (first, ends[row] - first);
    }

    private int Wide(int at) => (units[at] << TableLayout.UnitBits) | units[at + 1];
}
