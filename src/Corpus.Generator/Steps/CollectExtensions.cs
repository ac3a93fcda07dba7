using Corpus.Compiler.Model;
using Microsoft.CodeAnalysis;

namespace Corpus.Generator.Steps;

/// <summary>Collects the values of a step into a list that compares by its items.</summary>
internal static class CollectExtensions
{
    public static IncrementalValueProvider<EquatableArray<T>> CollectEquatable<T>(this IncrementalValuesProvider<T> values)
        where T : IEquatable<T> => values.Collect().Select((all, _) => new EquatableArray<T>(all));
}
