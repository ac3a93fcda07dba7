using System.Diagnostics;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Microsoft.CodeAnalysis;

namespace Corpus.Generator.Steps;

/// <summary>
/// Runs the functions of the steps. An exception that one of them throws becomes a CORPUS084 that names the step and the file;
/// Roslyn would drop everything the generator writes. Cancellation passes through.
/// </summary>
/// <param name="entering">Called with the name of each step before it runs; a test makes steps fail with it.</param>
internal sealed class StepGuard(Action<string> entering)
{
    private readonly List<IncrementalValueProvider<EquatableArray<Problem>>> faults = [];

    /// <summary>The exceptions of every step that was created with this guard so far.</summary>
    public IncrementalValueProvider<EquatableArray<Problem>> Faults =>
        faults.Aggregate((all, next) => all.Combine(next).Select((pair, _) => pair.Left.Concat(pair.Right).Distinct().ToEquatableArray()));

    /// <summary>Transforms each value on its own.</summary>
    /// <param name="values">The input of the step.</param>
    /// <param name="step">The step's name in <see cref="StepNames"/>.</param>
    /// <param name="pathOf">The file that a value belongs to, relative to the corpus.</param>
    /// <param name="transform">The step; where it returns a lazy sequence, the items before an exception are kept.</param>
    /// <param name="fallback">What replaces a value whose transformation failed; null to leave it out.</param>
    public IncrementalValuesProvider<TOut> SelectMany<TIn, TOut>(
        IncrementalValuesProvider<TIn> values,
        string step,
        Func<TIn, string> pathOf,
        Func<TIn, CancellationToken, IEnumerable<TOut>> transform,
        Func<TIn, TOut>? fallback = null)
        where TOut : IEquatable<TOut>
    {
        var attempts = values
            .Select((value, cancellation) => Attempt(value, step, pathOf, transform, fallback, cancellation))
            .WithTrackingName(step);
        faults.Add(attempts.SelectMany((attempt, _) => attempt.Faults.Items).CollectEquatable());
        return attempts.SelectMany((attempt, _) => attempt.Values.Items);
    }

    /// <inheritdoc cref="SelectMany{TIn, TOut}(IncrementalValuesProvider{TIn}, string, Func{TIn, string}, Func{TIn, CancellationToken, IEnumerable{TOut}}, Func{TIn, TOut})"/>
    public IncrementalValuesProvider<TOut> Select<TIn, TOut>(
        IncrementalValuesProvider<TIn> values,
        string step,
        Func<TIn, string> pathOf,
        Func<TIn, CancellationToken, TOut> transform,
        Func<TIn, TOut>? fallback = null)
        where TOut : IEquatable<TOut> =>
        SelectMany(values, step, pathOf, (value, cancellation) => [transform(value, cancellation)], fallback);

    /// <summary>Transforms one value into several.</summary>
    public IncrementalValuesProvider<TOut> SelectMany<TIn, TOut>(
        IncrementalValueProvider<TIn> value,
        string step,
        Func<TIn, CancellationToken, IEnumerable<TOut>> transform)
        where TOut : IEquatable<TOut>
    {
        var attempt = Attempt(value, step, transform, fallback: null);
        return attempt.SelectMany((result, _) => result.Values.Items);
    }

    /// <summary>Transforms the one value that all files share.</summary>
    public IncrementalValueProvider<TOut> Select<TIn, TOut>(
        IncrementalValueProvider<TIn> value,
        string step,
        Func<TIn, CancellationToken, TOut> transform,
        Func<TIn, TOut> fallback)
        where TOut : IEquatable<TOut> =>
        Attempt(value, step, (input, cancellation) => [transform(input, cancellation)], fallback).Select((result, _) => result.Values[0]);

    /// <summary>The problem that reports an exception.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="step">The step that threw it.</param>
    /// <param name="path">The file it was working on, relative to the corpus.</param>
    public static Problem Describe(Exception exception, string step, string path)
    {
        var cause = exception.GetBaseException();
        var method = new StackTrace(cause).GetFrame(0)?.GetMethod();
        var where = method is null ? "" : $" in {method.DeclaringType?.FullName}.{method.Name}";
        return new Problem(
            ProblemCatalog.StepFailed, path, FileSpan.FileStart, [step, $"{cause.GetType().FullName}{where}: {OneLine(cause.Message)}"]);
    }

    private IncrementalValueProvider<StepResult<TOut>> Attempt<TIn, TOut>(
        IncrementalValueProvider<TIn> value,
        string step,
        Func<TIn, CancellationToken, IEnumerable<TOut>> transform,
        Func<TIn, TOut>? fallback)
        where TOut : IEquatable<TOut>
    {
        var attempt = value
            .Select((input, cancellation) => Attempt(input, step, _ => CorpusFile.Settings, transform, fallback, cancellation))
            .WithTrackingName(step);
        faults.Add(attempt.Select((result, _) => result.Faults));
        return attempt;
    }

    private StepResult<TOut> Attempt<TIn, TOut>(
        TIn value,
        string step,
        Func<TIn, string> pathOf,
        Func<TIn, CancellationToken, IEnumerable<TOut>> transform,
        Func<TIn, TOut>? fallback,
        CancellationToken cancellation)
        where TOut : IEquatable<TOut>
    {
        cancellation.ThrowIfCancellationRequested();
        var made = new List<TOut>();
        try
        {
            entering(step);
            foreach (var item in transform(value, cancellation).WithCancellation(cancellation))
                made.Add(item);
            return new StepResult<TOut>(made.ToEquatableArray(), []);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            cancellation.ThrowIfCancellationRequested();
            if (fallback is not null)
                made.Add(fallback(value));
            return new StepResult<TOut>(made.ToEquatableArray(), [Describe(exception, step, pathOf(value))]);
        }
    }

    private static string OneLine(string message) =>
        string.Join(" ", message.Split(['\r', '\n', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');

    /// <summary>What a step made of a value, and the exception that ended it.</summary>
    private readonly record struct StepResult<T>(EquatableArray<T> Values, EquatableArray<Problem> Faults)
        where T : IEquatable<T>;
}
