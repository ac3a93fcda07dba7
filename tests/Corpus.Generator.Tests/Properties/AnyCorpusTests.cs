using Corpus.Generator.Tests.Harness;
using Corpus.TestData;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Generator.Tests.Properties;

/// <summary>Properties that hold for any folder of files.</summary>
public class AnyCorpusTests
{
    [Fact]
    public void TheGeneratedCodeCompiles() => Property.Holds(
        Hostile.Files,
        files =>
        {
            var run = GeneratorRun.Of(CorpusOf(files));

            Assert.DoesNotContain(run.Diagnostics, problem => problem.Id == "CORPUS084");
            run.Emit();
        },
        Hostile.Print);

    [Fact]
    public void EveryMessageIsOneLineAndItsPositionLiesInItsFile() => Property.Holds(
        Hostile.Files,
        files =>
        {
            foreach (var problem in GeneratorRun.Of(CorpusOf(files)).Diagnostics)
            {
                Assert.DoesNotContain(problem.GetMessage(), c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202E');
                Assert.True(LiesIn(problem.Location.GetLineSpan(), files), problem.ToString());
            }
        },
        Hostile.Print);

    [Fact]
    public void AfterAnyEditsTheOutputIsThatOfAFreshDriver() => Property.Holds(
        Gen.Select(Hostile.Files, CorpusEdit.Any.Array[1, 6]),
        history =>
        {
            var state = new CorpusHost(CorpusOf(history.Item1));
            var driver = state.Run();
            foreach (var edit in history.Item2)
            {
                state = edit.Apply(state);
                driver = state.Run(driver);
                var (expected, actual) = (CorpusHost.Describe(state.Distinct().Run()), CorpusHost.Describe(driver));
                Assert.Equal(expected, actual);
            }
        },
        history => Hostile.Print(history.Item1) + string.Concat(history.Item2.Select(edit => $"\n{edit}")));

    private static CorpusFiles CorpusOf(IEnumerable<(string Path, string Text)> files) =>
        files.Aggregate(CorpusFiles.Empty, (all, file) => all.With(file.Path, file.Text));

    /// <summary>Something that is missing is reported at the beginning of the file where it is expected, which need not exist.</summary>
    private static bool LiesIn(FileLinePositionSpan place, IReadOnlyList<(string Path, string Text)> files)
    {
        var (start, end) = (place.StartLinePosition, place.EndLinePosition);
        var file = files.FirstOrDefault(file => file.Path == place.Path);
        if (file.Path is null)
            return start is { Line: 0, Character: 0 };
        var lines = SourceText.From(file.Text).Lines;
        return start.Line == end.Line && start.Character <= end.Character
            && start.Line < lines.Count && end.Character <= lines[start.Line].Span.Length;
    }
}
