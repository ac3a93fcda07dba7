namespace Corpus.Compiler.Model;

/// <summary>The kind of a field's values. <c>Schema/FieldTypes</c> says what each kind means.</summary>
internal enum FieldKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Bool,

    /// <summary>A 64-bit integer.</summary>
    Int,

    /// <summary>A double-precision number.</summary>
    Number,

    /// <summary>A date (ISO 8601).</summary>
    Date,

    /// <summary>A date and time with an offset from UTC (ISO 8601).</summary>
    DateTime,

    /// <summary>A URI (RFC 3986).</summary>
    Uri,

    /// <summary>One of the names listed in the schema.</summary>
    Enum,

    /// <summary>An entry of a vocabulary.</summary>
    Vocabulary,

    /// <summary>Another article.</summary>
    Article,

    /// <summary>A file below the corpus.</summary>
    Asset,

    /// <summary>Any value.</summary>
    Any,

    /// <summary>A nested record with fields of its own.</summary>
    Record,
}

/// <summary>The type of a field.</summary>
/// <param name="Kind">The kind of one value.</param>
/// <param name="IsList">Whether the field is a list.</param>
/// <param name="Vocabulary">The vocabulary's name; null unless <paramref name="Kind"/> is <see cref="FieldKind.Vocabulary"/>.</param>
/// <param name="Names">The names of an enum as the schema spells them; empty for other kinds.</param>
internal sealed record FieldType(FieldKind Kind, bool IsList, string? Vocabulary, EquatableArray<string> Names)
{
    /// <summary>The name of the type that a referenced article must have; null for any article and for other kinds.</summary>
    public string? ArticleType { get; init; }

    /// <summary>The nested record; null unless <see cref="Kind"/> is <see cref="FieldKind.Record"/>.</summary>
    public RecordDeclaration? Record { get; init; }

    /// <summary>The C# enum; null unless <see cref="Kind"/> is <see cref="FieldKind.Enum"/>.</summary>
    public string? EnumTypeName { get; init; }

    /// <summary>The C# members of the enum, in the order of <see cref="Names"/>.</summary>
    public EquatableArray<string> EnumMemberNames { get; init; }

    /// <summary>The schema's description of each name, in the order of <see cref="Names"/>; empty if it has none.</summary>
    public EquatableArray<string> EnumDescriptions { get; init; }
}
