using Corpus.Compiler.Model;
using Microsoft.CodeAnalysis;

namespace Corpus.Generator;

/// <summary>What the pipeline needs beside Roslyn's own steps.</summary>
internal static class Pipeline
{
    /// <summary>All values of a step as one that is equal to another when the values are.</summary>
    public static IncrementalValueProvider<EquatableArray<T>> CollectEquatable<T>(this IncrementalValuesProvider<T> values)
        where T : IEquatable<T> => values.Collect().Select((all, _) => new EquatableArray<T>(all));
}
