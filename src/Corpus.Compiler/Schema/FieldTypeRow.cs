using Corpus.Compiler.Model;

namespace Corpus.Compiler.Schema;

/// <summary>How one cell of a field is stored in a list section of a table.</summary>
internal enum CellLayout
{
    /// <summary>One number: an index, a flag or a day.</summary>
    Number,

    /// <summary>One number: the string's place in the string table.</summary>
    Text,

    /// <summary>Four numbers of 16 bits, highest first.</summary>
    Wide,

    /// <summary>Like <see cref="Wide"/>, followed by an offset from UTC in minutes.</summary>
    WideWithOffset,

    /// <summary>A length and as many numbers: each member of a record, again with its length before it.</summary>
    Record,

    /// <summary>A length and as many numbers: a tree of values.</summary>
    Any,
}

/// <summary>Everything that depends on the kind of a field. <see cref="FieldTypes"/> has one row per kind.</summary>
internal sealed record FieldTypeRow
{
    /// <summary>The kind.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>The type's name in the schema; null for enums and vocabularies, which the schema names itself.</summary>
    public string? Name { get; init; }

    /// <summary>One value, in the words of a message: "a whole number such as 12".</summary>
    public required Func<FieldType, string> Expected { get; init; }

    /// <summary>Reads one scalar; reports it and returns null if it is invalid.</summary>
    public required Func<WrittenScalar, FieldCell?> Read { get; init; }

    /// <summary>How a value is stored.</summary>
    public required CellLayout Cells { get; init; }

    /// <summary>The C# type of one value.</summary>
    public required Func<FieldType, CorpusSettings, string> CSharpType { get; init; }

    /// <summary>Whether <see cref="CSharpType"/> is a struct or an enum.</summary>
    public bool IsValueType { get; init; }

    /// <summary>
    /// The call of the run-time <c>FieldReader</c> that reads one value: {0} is the field's index, {1} the C# type, {2} the vocabulary's
    /// index.
    /// </summary>
    public required string ReadOne { get; init; }

    /// <summary>The call that reads a list; same placeholders as <see cref="ReadOne"/>.</summary>
    public required string ReadList { get; init; }

    /// <summary>The index of <c>value</c> as a C# expression, for the <c>By…</c> lookups; null for fields that have none.</summary>
    public string? LookupIndex { get; init; }

    /// <summary>Every value the field can hold, in the order of its index; null if the values are not finite.</summary>
    public Func<FieldType, ReferenceTargets, IReadOnlyList<string>>? Values { get; init; }

    /// <summary>One value as JSON Schema; null if <see cref="Values"/> lists them.</summary>
    public string? JsonSchema { get; init; }

    /// <summary>Whether a value names an entry, an article or a file, which the linker looks up.</summary>
    public bool IsReference { get; init; }

    /// <summary>Whether articles can be looked up by the field.</summary>
    public bool IsLookedUp => LookupIndex is not null;
}

/// <summary>What references can name.</summary>
/// <param name="KeysOf">The keys of the vocabulary of a name, in the order of its entries.</param>
/// <param name="ArticleIds">The ids of the articles of a type, of all for null, in the order of the corpus.</param>
internal readonly record struct ReferenceTargets(
    Func<string, IReadOnlyList<string>> KeysOf, Func<string?, IReadOnlyList<string>> ArticleIds);
