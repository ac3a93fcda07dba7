namespace Corpus.Compiler.Model;

/// <summary>One validated value, in the form the tables store.</summary>
/// <param name="Text">A string, the canonical form of a URI, or the key or id of a reference; null for other kinds.</param>
/// <param name="Number">
/// A bool as 0 or 1; an integer; the bits of a double; a date as its day number (0 is 0001-01-01); a datetime as clock ticks (100 ns);
/// the index of an enum name; the index of the entry or article that a reference names, -1 until it is linked.
/// </param>
/// <param name="Offset">Minutes east of UTC of a datetime; 0 otherwise.</param>
internal readonly record struct FieldCell(string? Text, long Number, int Offset)
{
    /// <summary>The values of a nested record's fields, in its order; empty for other kinds.</summary>
    public EquatableArray<FieldValue> Members { get; init; }

    /// <summary>The value of the type <c>any</c>; null for other kinds.</summary>
    public AnyValue? Any { get; init; }
}

/// <summary>The value of a field: one cell, any number for a list, or none for an optional field that is not set.</summary>
internal sealed record FieldValue(EquatableArray<FieldCell> Cells)
{
    /// <summary>The value of a field that is not set.</summary>
    public static FieldValue Missing { get; } = new([]);
}
