using System.Collections.Immutable;
using Corpus.Compiler.Model;
using Microsoft.CodeAnalysis;

namespace Corpus.Generator.Steps;

/// <summary>Collects the values of a step into a list that compares by its items.</summary>
internal static class CollectExtensions
{
    /// <summary>Collects every value.</summary>
    public static IncrementalValueProvider<EquatableArray<T>> CollectEquatable<T>(this IncrementalValuesProvider<T> values)
        where T : IEquatable<T> => values.Collect().Select((all, _) => new EquatableArray<T>(all));

    /// <summary>
    /// Collects one value per file: Roslyn 4.14 and 5.0 list an additional file twice when another was added before it and one is edited.
    /// The files are not made distinct before they are read, because collecting and splitting them would read every file after an added one
    /// again.
    /// </summary>
    public static IncrementalValueProvider<EquatableArray<T>> CollectDistinct<T>(
        this IncrementalValuesProvider<T> values, Func<T, string> pathOf)
        where T : IEquatable<T> => values.Collect().Select((all, _) => Distinct(all, pathOf));

    private static EquatableArray<T> Distinct<T>(ImmutableArray<T> values, Func<T, string> pathOf)
        where T : IEquatable<T>
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        return values.All(value => paths.Add(pathOf(value)))
            ? new EquatableArray<T>(values)
            : values.GroupBy(pathOf, StringComparer.Ordinal).Select(group => group.First()).ToEquatableArray();
    }
}
