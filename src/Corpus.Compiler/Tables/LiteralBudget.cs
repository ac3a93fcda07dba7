using System.Globalization;
using Corpus.Compiler.Files;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Tables;

/// <summary>
/// Watches the room an assembly has for string literals: its heap of them ends at 2^24 bytes (ECMA-335, II.24.2.4; CS8103). With
/// <c>CorpusLargeText</c> long literals that are whole UTF-16 go into the data section instead, where there is room for all.
/// </summary>
internal static class LiteralBudget
{
    /// <summary>The length from which a literal goes into the data section; the package's targets name the same number.</summary>
    public const int DataSectionThreshold = 8192;

    private const int HeapBytes = (1 << 24) - 1;

    /// <summary>Left for the literals of the user's own code.</summary>
    private const int Reserve = 1 << 20;

    /// <summary>The problem of a corpus that does not fit; null when it does.</summary>
    /// <param name="tables">The texts and tables.</param>
    /// <param name="largeText">Whether the data section is used.</param>
    public static Problem? Check(CorpusTables tables, bool largeText)
    {
        var bytes = Literals(tables).Where(literal => !largeText || !GoesIntoDataSection(literal)).Sum(literal => 2L * literal.Length);
        if (bytes <= HeapBytes - Reserve)
            return null;
        var found = (bytes / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture);
        return new Problem(largeText ? ProblemCatalog.TooManyTables : ProblemCatalog.TooMuchText, CorpusFile.Settings, 1, 1, 0, [found]);
    }

    private static IEnumerable<string> Literals(CorpusTables tables) =>
        [tables.Names, tables.Catalog, .. tables.Vocabularies, .. tables.Search, .. tables.Shards.SelectMany(shard => new[] { shard.Text, shard.Markup, shard.Table })];

    private static bool GoesIntoDataSection(string literal)
    {
        if (literal.Length < DataSectionThreshold)
            return false;
        for (var i = 0; i < literal.Length; i++)
        {
            if (!char.IsSurrogate(literal[i]))
                continue;
            if (!char.IsHighSurrogate(literal[i]) || i + 1 == literal.Length || !char.IsLowSurrogate(literal[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
