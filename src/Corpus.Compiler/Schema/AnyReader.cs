using System.Text.RegularExpressions;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Schema;

/// <summary>
/// Reads values of the type <c>any</c>, by the core schema of YAML 1.2: what is not quoted may be null, a bool or a number.
/// </summary>
internal static class AnyReader
{
    private static readonly Regex Number = new(@"\A[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\z", RegexOptions.CultureInvariant);

    /// <summary>Reads a value. <see cref="DocumentReader.MaximumDepth"/> bounds its nesting.</summary>
    public static AnyValue Read(Node node) => node switch
    {
        SequenceNode sequence => new AnyValue(ValueKind.List, null, sequence.Items.Select(Read).ToEquatableArray(), []),
        MappingNode mapping => new AnyValue(
            ValueKind.Mapping, null, [], mapping.Pairs.Select(pair => new AnyMember(pair.Key.Value, Read(pair.Value))).ToEquatableArray()),
        ScalarNode { IsNull: true } => new AnyValue(ValueKind.Null, null, [], []),
        ScalarNode scalar => new AnyValue(KindOf(scalar), scalar.Value, [], []),
        _ => new AnyValue(ValueKind.Null, null, [], []),
    };

    /// <summary>What a scalar is that is not null.</summary>
    public static ValueKind KindOf(ScalarNode scalar) =>
        NodeShape.Bool(scalar) is not null ? ValueKind.Boolean
        : scalar.IsPlain && Number.IsMatch(scalar.Value) && !double.IsInfinity(NumberOf(scalar.Value)) ? ValueKind.Number
        : ValueKind.Text;

    /// <summary>The number that a text writes.</summary>
    public static double NumberOf(string text) =>
        double.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
}
