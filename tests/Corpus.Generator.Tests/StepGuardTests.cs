using Corpus.Generator.Steps;
using Corpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Generator.Tests;

/// <summary>An exception in a step is reported as one problem, and the other files are compiled.</summary>
public class StepGuardTests
{
    private static readonly CorpusFiles Ferry = CorpusFiles.Empty.With(
        "ferry.txt", "Ferry returns\n\nIt came back to the harbour on Monday.\n");

    [Fact]
    public void AFileThatCannotBeReadIsReportedAndTheOthersAreCompiled()
    {
        var run = GeneratorRun.Of(Ferry.With(new FaultyText("storm.txt", new InvalidOperationException("First line.\nSecond line."))));

        Assert.Equal(
            [
                "storm.txt(1,1): error CORPUS084: The step 'Files' failed with System.InvalidOperationException in "
                    + "Corpus.Generator.Tests.StepGuardTests+FaultyText.GetText: "
                + "First line. Second line; this is a bug in Corpus, please report it with this message at "
                + "https://github.com/corpus-dotnet/corpus/issues",
            ],
            run.Messages());
        Assert.NotNull(run.Load().GetType("Consumer.Articles")!.GetProperty("Ferry"));
    }

    [Fact]
    public void AFaultDisappearsWithItsCause()
    {
        var run = GeneratorRun
            .Of(Ferry.With(new FaultyText("storm.txt", new InvalidOperationException())))
            .Then(Ferry.With("storm.txt", "Storm\n\nIt rained all day in town.\n"));

        Assert.Empty(run.Messages());
        Assert.NotNull(run.Load().GetType("Consumer.Articles")!.GetProperty("Storm"));
    }

    public static TheoryData<string> Steps =>
        [.. typeof(StepNames).GetFields().Select(name => (string)name.GetRawConstantValue()!)];

    /// <summary>Whatever fails, a project that does not use the missing parts still compiles.</summary>
    [Theory]
    [MemberData(nameof(Steps))]
    public void AnExceptionInAnyStepIsReportedAndTheGeneratedCodeCompiles(string step)
    {
        var files = CorpusFiles.Repository.With("topics/rain.md", "It rained.\n").With("/obj/Consumer.corpusfiles", "photo.png\n");

        var run = GeneratorRun.Of(
            files, generator: new CorpusGenerator(entered => _ = entered == step ? throw new FormatException("a fault") : 0));

        Assert.Null(run.Result.Exception);
        Assert.Contains(run.Messages(), message => message.Contains(
            $"error CORPUS084: The step '{step}' failed with System.FormatException", StringComparison.Ordinal));
        run.Emit();
    }

    [Fact]
    public void OnlyTheValueThatFailsIsLost()
    {
        var (kept, faults) = Run(
            ["a", "b", "c"], (value, _) => value == "b" ? throw new FormatException("not b") : [value.ToUpperInvariant()]);

        Assert.Equal(["A", "C"], kept);
        Assert.Equal(["b: Test System.FormatException"], faults);
    }

    [Fact]
    public void AFallbackReplacesTheFailedValue() =>
        Assert.Equal(
            ["A", "none", "C"],
            Run(
                ["a", "b", "c"],
                (value, _) => value == "b" ? throw new FormatException() : [value.ToUpperInvariant()],
                _ => "none").Values);

    [Fact]
    public void ItemsBeforeTheExceptionAreKept() => Assert.Equal(["a1", "a2"], Run(["a"], (value, _) => Two(value)).Values);

    [Fact]
    public void TheCauseOfAWrappedExceptionIsNamed() =>
        Assert.Equal(["a: Test System.FormatException"], Run(["a"], (_, _) => throw new AggregateException(new FormatException())).Faults);

    [Fact]
    public void CancellationIsNotAFault()
    {
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => Run(["a"], (_, _) => Cancel(source), cancellation: source.Token));
        using var second = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Run(["a"], (_, _) => CancelAndFail(second), cancellation: second.Token));

        static IEnumerable<string> Cancel(CancellationTokenSource source)
        {
            source.Cancel();
            source.Token.ThrowIfCancellationRequested();
            return [];
        }

        static IEnumerable<string> CancelAndFail(CancellationTokenSource source)
        {
            source.Cancel();
            throw new InvalidOperationException("an exception that cancellation caused");
        }
    }

    private static IEnumerable<string> Two(string value)
    {
        yield return value + "1";
        yield return value + "2";
        throw new FormatException();
    }

    private static (IReadOnlyList<string> Values, IReadOnlyList<string> Faults) Run(
        string[] input,
        Func<string, CancellationToken, IEnumerable<string>> transform,
        Func<string, string>? fallback = null,
        CancellationToken cancellation = default)
    {
        var generator = new OneStep(input, transform, fallback);
        var result = CSharpGeneratorDriver
            .Create(generator)
            .RunGenerators(CSharpCompilation.Create("Empty"), cancellation)
            .GetRunResult().Results
            .Single();
        Assert.Null(result.Exception);
        return (generator.Values, generator.Faults);
    }

    private sealed class OneStep(
        string[] input,
        Func<string, CancellationToken, IEnumerable<string>> transform,
        Func<string, string>? fallback) : IIncrementalGenerator
    {
        public IReadOnlyList<string> Values { get; private set; } = [];

        public IReadOnlyList<string> Faults { get; private set; } = [];

        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var guard = new StepGuard(_ => { });
            var values = context.ParseOptionsProvider.SelectMany((_, _) => input);
            var step = guard.SelectMany(values, "Test", value => value, transform, fallback).CollectEquatable();
            context.RegisterSourceOutput(step.Combine(guard.Faults), (_, pair) =>
            {
                Values = [.. pair.Left];
                Faults = [.. pair.Right.Select(fault => $"{fault.Path}: {fault.Arguments[0]} {fault.Arguments[1].Split(' ', ':')[0]}")];
            });
        }
    }

    private sealed class FaultyText(string path, Exception exception) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw exception;
    }
}
