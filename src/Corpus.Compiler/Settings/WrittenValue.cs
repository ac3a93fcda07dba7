namespace Corpus.Compiler.Settings;

/// <summary>The value of a field as a file gives it, its references not yet resolved.</summary>
/// <param name="Value">The value.</param>
/// <param name="Places">Where each of its cells stands.</param>
public sealed record WrittenValue(FieldValue Value, EquatableArray<YamlPlace> Places)
{
    /// <summary>A field that is not given.</summary>
    public static WrittenValue Missing { get; } = new(FieldValue.Missing, []);
}

/// <summary>A text and its place.</summary>
public readonly record struct WrittenText(string Text, YamlPlace Place);
