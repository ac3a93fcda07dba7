namespace Corpus.Compiler.Model;

/// <summary>The value of a field of the type <c>any</c>: whatever the metadata holds.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Text, a number or a bool as written; null for other kinds.</param>
/// <param name="Items">The items of a list.</param>
/// <param name="Members">The members of a mapping, in the order of the file.</param>
internal sealed record AnyValue(ValueKind Kind, string? Text, EquatableArray<AnyValue> Items, EquatableArray<AnyMember> Members);

/// <summary>A member of a mapping.</summary>
internal sealed record AnyMember(string Name, AnyValue Value);
