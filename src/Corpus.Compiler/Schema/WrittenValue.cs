using Corpus.Compiler.Model;

namespace Corpus.Compiler.Schema;

/// <summary>The value of a field as a file gives it, its references not yet resolved.</summary>
/// <param name="Value">The value.</param>
/// <param name="Places">Where each of its cells stands.</param>
internal sealed record WrittenValue(FieldValue Value, EquatableArray<FileSpan> Places)
{
    /// <summary>A field that is not given.</summary>
    public static WrittenValue Missing { get; } = new(FieldValue.Missing, []);
}

/// <summary>A text and its place.</summary>
internal readonly record struct WrittenText(string Text, FileSpan Place);
