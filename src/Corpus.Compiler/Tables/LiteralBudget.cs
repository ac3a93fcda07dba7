using System.Globalization;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Tables;

/// <summary>
/// Checks that the literals fit into an assembly. The heap of literals (#US) ends at 2^24 bytes (ECMA-335, II.24.2.4; CS8103). With
/// <c>CorpusLargeText</c> literals that are whole UTF-16 go into the data section instead, where each has a type of its own: up to 65,535
/// load.
/// </summary>
internal static class LiteralBudget
{
    /// <summary>
    /// The length from which a literal goes into the data section; the package's targets name the same number. Most shards, tables and
    /// pages of the index are longer, in a corpus of any size; the user's own literals are mostly shorter.
    /// </summary>
    public const int DataSectionThreshold = 1024;

    private const int HeapBytes = (1 << 24) - 1;

    /// <summary>Reserved for the literals of the user's own code.</summary>
    private const int Reserve = 1 << 20;

    private const int MostDataLiterals = 65_535;

    /// <summary>Reserved for the types and the long literals of the user's own code.</summary>
    private const int ReservedDataLiterals = 5_535;

    /// <summary>The problem of a corpus that does not fit; null when it does.</summary>
    /// <param name="tables">The texts and tables.</param>
    /// <param name="largeText">Whether the data section is used.</param>
    /// <param name="cancellation">Checked at every literal.</param>
    public static Problem? Check(CorpusTables tables, bool largeText, CancellationToken cancellation = default)
    {
        var (bytes, dataLiterals) = (0L, 0);
        foreach (var literal in Literals(tables).WithCancellation(cancellation))
        {
            if (largeText && GoesIntoDataSection(literal))
                dataLiterals++;
            else
                bytes += 2L * literal.Length;
        }

        if (dataLiterals > MostDataLiterals - ReservedDataLiterals)
            return Problem(ProblemCatalog.TooManyLiterals, dataLiterals.ToString("N0", CultureInfo.InvariantCulture));
        if (bytes <= HeapBytes - Reserve)
            return null;
        var megabytes = (bytes / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture);
        return Problem(largeText ? ProblemCatalog.TooManyTables : ProblemCatalog.TooMuchText, megabytes);

        static Problem Problem(ProblemDescriptor descriptor, string found) =>
            new(descriptor, CorpusFile.Settings, FileSpan.FileStart, [found]);
    }

    private static IEnumerable<string> Literals(CorpusTables tables) =>
    [
        tables.Names,
        .. tables.Catalog,
        .. tables.Vocabularies,
        .. tables.Search,
        .. tables.Shards.SelectMany(shard => new[] { shard.Text, shard.Markup, shard.Table }),
    ];

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
