using System.Text;
using System.Text.RegularExpressions;

namespace Corpus.Compiler.Schema;

/// <summary>A type that was inferred from values, as the schema writes it.</summary>
/// <param name="Name">The name of the type; empty for an enum and for a record.</param>
internal sealed record InferredType(string Name)
{
    // What YAML reads as text without quotation marks.
    private static readonly Regex Plain = new(@"\A[\p{L}_][\p{L}\p{Nd}_./+-]*( [\p{L}\p{Nd}_./+-]+)*\z", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> NotText =
        new(StringComparer.OrdinalIgnoreCase) { "true", "false", "null", "yes", "no", "on", "off" };

    /// <summary>Whether it is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether it is a nested record.</summary>
    public bool IsRecord { get; init; }

    /// <summary>The names of an enum.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The fields of a record.</summary>
    public IReadOnlyList<InferredField> Fields { get; init; } = [];

    /// <summary>Why the type is wider than a person might choose, as a clause; null if there is no doubt.</summary>
    public string? Doubt { get; init; }

    /// <summary>The type on one line: <c>int</c>, <c>"string[]"</c>, <c>[a, b]</c> or <c>{ fields: { a: int } }</c>.</summary>
    public string ToYaml()
    {
        var many = IsList ? "many: true, " : "";
        if (IsRecord)
            return $"{{ {many}fields: {{ {string.Join(", ", Fields.Select(field => $"{Quoted(field.Name)}: {field.Type.ToYaml()}"))} }} }}";
        if (Names.Count > 0)
        {
            var names = $"[{string.Join(", ", Names.Select(Quoted))}]";
            return IsList ? $"{{ {many}type: {names} }}" : names;
        }

        return IsList ? $"\"{Name}[]\"" : Name;
    }

    /// <summary>Every doubt, with the path of keys that it is about.</summary>
    public IEnumerable<(string Key, string Doubt)> Doubts(string key)
    {
        if (Doubt is not null)
            yield return (key, Doubt);
        foreach (var field in Fields)
        {
            foreach (var doubt in field.Type.Doubts($"{key}: {field.Name}"))
                yield return doubt;
        }
    }

    /// <summary>A text as YAML, in quotation marks where it needs them.</summary>
    public static string Quoted(string text)
    {
        if (Plain.IsMatch(text) && !NotText.Contains(text))
            return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (char.IsControl(c))
                quoted.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}

/// <summary>A field that was inferred.</summary>
/// <param name="Name">The key.</param>
/// <param name="Type">The type.</param>
/// <param name="Count">How many mappings set it.</param>
internal sealed record InferredField(string Name, InferredType Type, int Count);
