using Corpus.Compiler.Model;

namespace Corpus.Compiler.Schema;

/// <summary>The value of a field as written, before references are resolved.</summary>
internal sealed record WrittenValue(EquatableArray<WrittenCell> Cells)
{
    /// <summary>A field that is not set.</summary>
    public static WrittenValue Missing { get; } = new([]);

    /// <summary>The value without its positions.</summary>
    public FieldValue Value =>
        new(
            Cells.Select(cell => cell.Cell with { Members = cell.Members.Select(member => member.Value).ToEquatableArray() })
                .ToEquatableArray());

    /// <summary>A default value, which has no position of its own.</summary>
    public static WrittenValue Of(FieldValue value) => new(value.Cells.Select(cell => new WrittenCell(cell, null, [])).ToEquatableArray());
}

/// <summary>One value of a field as written.</summary>
/// <param name="Cell">The value; of a nested record, nothing.</param>
/// <param name="Place">Its position; null for a default value.</param>
/// <param name="Members">The values of a nested record's fields.</param>
internal sealed record WrittenCell(FieldCell Cell, FileSpan? Place, EquatableArray<WrittenValue> Members);

/// <summary>A text and its position.</summary>
internal readonly record struct WrittenText(string Text, FileSpan Place);
