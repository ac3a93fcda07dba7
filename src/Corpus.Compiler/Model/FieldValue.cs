namespace Corpus.Compiler.Model;

/// <summary>One value, checked and in the form the tables hold.</summary>
/// <param name="Text">The text of a string, the canonical text of a URI, the key or id of a reference; null otherwise.</param>
/// <param name="Number">
/// 0 or 1 of a bool; the whole number; the bits of a double; the day number (0 is 0001-01-01) of a date; the clock ticks of a
/// datetime; the index of an enum name; the index of the entry or article a reference was linked to, -1 before that.
/// </param>
/// <param name="Offset">Minutes east of UTC of a datetime; 0 otherwise.</param>
internal readonly record struct FieldCell(string? Text, long Number, int Offset);

/// <summary>What a field holds: one cell, or any number for a list; none when an optional field is not given.</summary>
internal sealed record FieldValue(EquatableArray<FieldCell> Cells)
{
    /// <summary>The value of a field that is not given.</summary>
    public static FieldValue Missing { get; } = new([]);
}
