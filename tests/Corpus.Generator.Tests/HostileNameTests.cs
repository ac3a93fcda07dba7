using System.Reflection;
using Corpus.Compiler.Schema;
using Corpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.Generator.Tests;

/// <summary>
/// The generated code compiles whatever the names in a corpus. The names tried are those that could collide: every identifier in the
/// generated code, and every member that generated types inherit, found by reflection.
/// </summary>
public class HostileNameTests
{
    private const string Text = "Ferry returns\n\nIt came back to the harbour on Monday.\n";

    private static readonly CorpusFiles Rich = CorpusFiles.Empty
        .With("corpus.yaml", """
            article:
              fields:
                place: { type: places, required: true }
                topics: "topics[]"
                section: [local, world]
                checked: bool
                homepage: uri
                filed: datetime
                printed: date
                follows: "article[]"
            vocabularies:
              places: { type: Place, mentions: true, fields: { near: places, kind: [port, town] } }
              people: { type: Person, mentions: true, speakers: true, fields: { home: places, work: places } }
              topics: { type: Topic }

            """)
        .With("places.yaml", "oslo: Oslo\n")
        .With("people.yaml", "ann: Ann Lee\n")
        .With("topics.yaml", "sea: Sea\n")
        .With("ferry.yaml", "place: oslo\n")
        .With("ferry.txt", Text);

    private static readonly Lazy<IReadOnlyList<string>> Hostile = new(() =>
    {
        var run = GeneratorRun.Of(Rich);
        var identifiers = run.Result.GeneratedSources
            .SelectMany(source => CSharpSyntaxTree.ParseText(source.SourceText).GetRoot().DescendantTokens())
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => token.ValueText);
        var inherited = run.Load().GetTypes().SelectMany(VisibleMembers);
        string[] ofCSharp =
        [
            "Clone", "Invoke", "Finalize", "Dispose", "value__", "EqualityContract", "Deconstruct", "Item", "record", "field", "var",
            "nint", "dynamic",
        ];
        string[] odd =
        [
            "-", "_", "2024", "ARTICLE", "aRTICLES", "corpusdata", "CorpusData.Shard000", "CorpusData_Shard000", "corpus-shard000", "con",
            "nul", "System", "Consumer",
        ];
        return [.. identifiers.Concat(inherited).Concat(ofCSharp).Concat(odd).DistinctBy(CSharpName.Of).Order(StringComparer.Ordinal)];
    });

    [Fact]
    public void NoFieldOfAnArticleBreaksTheCode() => AssertCompiles(Fields(Hostile.Value, "string"));

    [Fact]
    public void NoEnumOfAnArticleBreaksTheCode() => AssertCompiles(Fields(Hostile.Value, "[a, b]"));

    [Fact]
    public void NoReferenceOfAnArticleBreaksTheCode() =>
        AssertCompiles(Fields(Hostile.Value, "places", "vocabularies: { places: { type: Place } }\n").With("places.yaml", "oslo: Oslo\n"));

    [Fact]
    public void NoFieldOfAnEntryBreaksTheCode() => AssertCompiles(Rich.With(
        "corpus.yaml",
        $"vocabularies: {{ places: {{ type: Place, fields: {{ {Pairs(Hostile.Value, "string")} }} }} }}\n")
        .Without("ferry.yaml").Without("people.yaml").Without("topics.yaml"));

    [Fact]
    public void NoEnumOfAnEntryBreaksTheCode() => AssertCompiles(Rich.With(
        "corpus.yaml",
        $"vocabularies: {{ places: {{ type: Place, fields: {{ {Pairs(Hostile.Value, "[a, b]")} }} }} }}\n")
        .Without("ferry.yaml").Without("people.yaml").Without("topics.yaml"));

    [Fact]
    public void NoValueOfAnEnumBreaksTheCode() =>
        AssertCompiles(
            CorpusFiles.Empty.With(
                "corpus.yaml", $"article: {{ fields: {{ section: [{string.Join(", ", Hostile.Value.Select(Quoted))}] }} }}\n")
                .With("ferry.txt", Text));

    [Fact]
    public void NoVocabularyBreaksTheCode()
    {
        var names = Hostile.Value.Where(name => name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')).ToList();
        var declared = Pairs(names, "{ mentions: true, speakers: true, fields: { one: string } }");
        var files = names.Aggregate(CorpusFiles.Empty.With("ferry.txt", Text), (all, name) => all.With(name + ".yaml", "oslo: Oslo\n"));

        AssertCompiles(files.With("corpus.yaml", $"vocabularies: {{ {declared} }}\n"));
    }

    [Fact]
    public void NoRecordOfAVocabularyBreaksTheCode()
    {
        var declared = string.Join(
            ", ", Hostile.Value.Select((name, i) => $"v{i:D3}s: {{ type: {Quoted(name)}, mentions: true, fields: {{ one: string }} }}"));
        var fields = string.Join(", ", Hostile.Value.Select((_, i) => $"f{i}: v{i:D3}s"));

        AssertCompiles(
            CorpusFiles.Empty.With("corpus.yaml", $"vocabularies: {{ {declared} }}\narticle: {{ fields: {{ {fields} }} }}\n")
                .With("ferry.txt", Text));
    }

    [Fact]
    public void NoArticleBreaksTheCode() =>
        AssertCompiles(
            Hostile.Value.Aggregate(
                Rich, (files, name) => files.With($"{name}.txt", $"---\nplace: oslo\nid: {Quoted(name)}\n---\n{Text}")));

    [Fact]
    public void NoEntryBreaksTheCode() =>
        AssertCompiles(
            Rich.With(
                "places.yaml",
                Pairs(Hostile.Value.Append("oslo").Distinct(), "Oslo").Replace(", ", "\n", StringComparison.Ordinal) + "\n"));

    [Theory]
    [InlineData("people-by-home: string")]
    [InlineData("people-by-home: string, people-by-home_2: string, people: string")]
    public void AFieldNamedLikeAReferenceFromAVocabularyCompiles(string fields) => AssertCompiles(CorpusFiles.Empty
        .With("corpus.yaml", $$"""
            vocabularies:
              people-by-home: { type: PersonByHome, fields: { at: places } }
              people: { type: Person, fields: { home: places, work: places } }
              places: { type: PeopleByWork, fields: { {{fields}} } }

            """)
        .With("ferry.txt", Text));

    [Fact]
    public void ALongPathIsTruncatedToTheLimitOfTheCompiler()
    {
        var folder = string.Join('/', Enumerable.Repeat(new string('港', 80), 12));
        var run = AssertCompiles(CorpusFiles.Empty.With($"{folder}/a.txt", Text).With($"{folder}/b.txt", Text));

        Assert.Equal(2, run.Diagnostics.Count(problem => problem.Id == "CORPUS090"));
    }

    [Theory]
    [InlineData("article: { fields: { NAME: string } }")]
    [InlineData("article: { fields: { NAME: [a, b] } }")]
    [InlineData("article: { fields: { section: [NAME, b] } }")]
    [InlineData("vocabularies: { NAME: { fields: { one: [a, b] } } }")]
    [InlineData("vocabularies: { places: { type: NAME, fields: { one: [a, b] } } }")]
    [InlineData("vocabularies: { places: { fields: { NAME: [a, b] } } }")]
    public void ANameInTheSchemaThatIsTooLongIsReported(string settings)
    {
        var run = AssertCompiles(
            CorpusFiles.Empty.With("corpus.yaml", settings.Replace("NAME", "n" + new string('港', 400), StringComparison.Ordinal))
                .With("ferry.txt", Text));

        Assert.Contains(run.Diagnostics, problem => problem.Id == "CORPUS090");
    }

    [Fact]
    public void TheLongestNamesThatAreAllowedCompileTogether()
    {
        var (a, b, c) = ("a" + new string('x', 399), "b" + new string('x', 399), "b" + new string('y', 399));
        var run = AssertCompiles(CorpusFiles.Empty
            .With(
                "corpus.yaml",
                $"vocabularies: {{ {a}: {{ type: {b}, fields: {{ one: {a}, {c}: {a} }} }} }}\narticle: {{ fields: {{ {a}: {a} }} }}\n")
            .With($"{a}.yaml", "x: X\n")
            .With("ferry.txt", Text));

        Assert.DoesNotContain(run.Diagnostics, problem => problem.Id == "CORPUS090");
    }

    private static CorpusFiles Fields(IEnumerable<string> names, string type, string more = "") =>
        CorpusFiles.Empty.With("corpus.yaml", $"{more}article: {{ fields: {{ {Pairs(names, type)} }} }}\n").With("ferry.txt", Text);

    private static string Pairs(IEnumerable<string> names, string value) =>
        string.Join(", ", names.Select(name => $"{Quoted(name)}: {value}"));

    private static string Quoted(string name) => $"\"{name}\"";

    /// <summary>Compiles the corpus with warnings as errors; no step may fail on it.</summary>
    private static GeneratorRun AssertCompiles(CorpusFiles files)
    {
        var run = GeneratorRun.OfMany(files);
        Assert.DoesNotContain(run.Diagnostics, problem => problem.Id == "CORPUS084");
        run.Emit();
        return run;
    }

    private static IEnumerable<string> VisibleMembers(Type type)
    {
        const BindingFlags all =
            BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers(all))
                yield return member.Name.TrimStart('<', '.').Split('>', '`')[0];
        }
    }
}
