namespace Corpus.Compiler.Model;

/// <summary>What kind of value a field holds.</summary>
internal enum FieldKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Bool,

    /// <summary>A whole number of 64 bits.</summary>
    Int,

    /// <summary>A number of double precision.</summary>
    Number,

    /// <summary>A day of the calendar (ISO 8601).</summary>
    Date,

    /// <summary>A moment with its offset from UTC (ISO 8601).</summary>
    DateTime,

    /// <summary>A URI (RFC 3986).</summary>
    Uri,

    /// <summary>One of the names the schema lists.</summary>
    Enum,

    /// <summary>An entry of a vocabulary.</summary>
    Vocabulary,

    /// <summary>Another article.</summary>
    Article,
}

/// <summary>The type of a field.</summary>
/// <param name="Kind">What one value is.</param>
/// <param name="IsList">Whether the field holds any number of them.</param>
/// <param name="Vocabulary">The name of the vocabulary; null unless <paramref name="Kind"/> is <see cref="FieldKind.Vocabulary"/>.</param>
/// <param name="Names">The names of an enum, as the schema writes them; empty otherwise.</param>
internal sealed record FieldType(FieldKind Kind, bool IsList, string? Vocabulary, EquatableArray<string> Names)
{
    /// <summary>Whether articles are looked up by a field of this type: it has few values.</summary>
    public bool IsLookedUp => Kind is FieldKind.Enum or FieldKind.Bool or FieldKind.Vocabulary;

    /// <summary>The C# enum; null unless <see cref="Kind"/> is <see cref="FieldKind.Enum"/>.</summary>
    public string? EnumTypeName { get; init; }

    /// <summary>The C# members of the enum, in the order of <see cref="Names"/>.</summary>
    public EquatableArray<string> EnumMemberNames { get; init; }

    /// <summary>What the schema says of each name, in the order of <see cref="Names"/>; empty where it says nothing.</summary>
    public EquatableArray<string> EnumDescriptions { get; init; }
}
