using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Corpus.Compiler.Index;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Generator.Steps;
using Corpus.Generator.Tests.Harness;

namespace Corpus.Generator.Tests;

/// <summary>Walks everything that the pipeline keeps between two runs.</summary>
public class ModelGraphTests
{
    /// <summary>Built once and only read afterwards; two are equal if the values they were built from are equal.</summary>
    private static readonly Type[] Indexes = [typeof(EntryRecognizer), typeof(PlainText), typeof(WordGroup)];

    [Fact]
    public void NoModelContainsARoslynObjectOrAMutableCollection()
    {
        var steps = GeneratorRun.Of(CorpusFiles.Repository).Result.TrackedSteps;
        var names = typeof(StepNames).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        var walked = 0;
        foreach (var name in names.Where(steps.ContainsKey))
        {
            foreach (var output in steps[name].SelectMany(step => step.Outputs))
                walked += Walk(name, output.Value, faults);
        }

        Assert.Empty(faults);
        Assert.True(walked > 1_000, $"Only {walked} objects were visited.");
    }

    /// <summary>Otherwise an edit that changes nothing for a step would run all steps after it.</summary>
    [Fact]
    public void EqualFilesGiveEqualModels()
    {
        var one = GeneratorRun.Of(CorpusFiles.Repository).Result.TrackedSteps;
        var other = GeneratorRun.Of(CorpusFiles.Repository).Result.TrackedSteps;
        foreach (var name in typeof(StepNames).GetFields().Select(step => (string)step.GetRawConstantValue()!).Where(one.ContainsKey))
        {
            var models = one[name].SelectMany(step => step.Outputs).Zip(other[name].SelectMany(step => step.Outputs));
            Assert.All(models, pair => Assert.True(pair.First.Value.Equals(pair.Second.Value), $"The models of '{name}' differ."));
        }
    }

    private static int Walk(string step, object? root, SortedSet<string> faults)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object? Value, string Path)>([(root, step)]);
        while (open.TryPop(out var at))
        {
            if (at.Value is null or string || at.Value.GetType() is var type && (type.IsPrimitive || type.IsEnum || Indexes.Contains(type))
                || !seen.Add(at.Value))
                continue;
            type = at.Value.GetType();
            if (FaultOf(type) is { } fault)
            {
                faults.Add($"{at.Path}: {fault}");
                continue;
            }

            if (IsImmutableArray(type))
            {
                if (type.GetProperty("IsDefault")!.GetValue(at.Value) is false)
                {
                    foreach (var item in (IEnumerable)at.Value)
                        open.Push((item, at.Path + "[]"));
                }

                continue;
            }

            for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
            {
                foreach (
                    var field in declaring.GetFields(
                        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    open.Push((field.GetValue(at.Value), $"{at.Path}.{field.Name}"));
            }
        }

        return seen.Count;
    }

    private static bool IsImmutableArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static string? FaultOf(Type type) =>
        type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true ? $"an object of Roslyn ({type})"
        : !IsImmutableArray(type) && typeof(IEnumerable).IsAssignableFrom(type)
            && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true ? $"a mutable collection ({type})"
        : type.IsArray || type == typeof(StringBuilder) || typeof(Delegate).IsAssignableFrom(type) ? $"a mutable object ({type})"
        : null;
}
