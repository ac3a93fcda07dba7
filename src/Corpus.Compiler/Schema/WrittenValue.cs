using Corpus.Compiler.Model;

namespace Corpus.Compiler.Schema;

/// <summary>The value of a field as written, before references are resolved.</summary>
/// <param name="Value">The value.</param>
/// <param name="Places">The position of each cell.</param>
internal sealed record WrittenValue(FieldValue Value, EquatableArray<FileSpan> Places)
{
    /// <summary>A field that is not set.</summary>
    public static WrittenValue Missing { get; } = new(FieldValue.Missing, []);
}

/// <summary>A text and its position.</summary>
internal readonly record struct WrittenText(string Text, FileSpan Place);
