using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Generator;

/// <summary>Whether a project has a corpus.</summary>
internal enum CorpusFolder
{
    /// <summary>No, on purpose: it says so, or it only references a project that has one.</summary>
    None,

    /// <summary>It references the package, but the folder is not there.</summary>
    Missing,

    /// <summary>Yes.</summary>
    Found,
}

/// <summary>What the project file says about the generated code.</summary>
internal sealed record BuildOptions
{
    private const string DefaultNamespace = "Corpora";

    /// <summary>The namespace of the generated code.</summary>
    public required string Namespace { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public required string Visibility { get; init; }

    /// <summary>Whether each article has a property of its own.</summary>
    public required bool Members { get; init; }

    /// <summary>Whether text goes into the assembly's data section.</summary>
    public required bool LargeText { get; init; }

    /// <summary>Whether drafts are compiled too.</summary>
    public required bool Drafts { get; init; }

    /// <summary>Whether a problem that many files share is reported in each of them.</summary>
    public required bool AllPlaces { get; init; }

    /// <summary>Whether the project has a corpus.</summary>
    public required CorpusFolder Folder { get; init; }

    /// <summary>Whether code is generated.</summary>
    public bool HasCorpus => Folder == CorpusFolder.Found;

    /// <summary>Reads the options; a value that is not valid counts as not set.</summary>
    public static BuildOptions Read(AnalyzerConfigOptions options) => Read(options, new List<Problem>());

    /// <summary>Reports the values that are not valid, at the project file.</summary>
    public static EquatableArray<Problem> Check(AnalyzerConfigOptions options)
    {
        var problems = new List<Problem>();
        var folder = Read(options, problems).Folder;
        return folder == CorpusFolder.None ? [] : problems.ToEquatableArray();
    }

    private static BuildOptions Read(AnalyzerConfigOptions options, List<Problem> problems) => new()
    {
        Namespace = NamespaceOf(options, problems),
        Visibility = Choice(options, "CorpusVisibility", "public", "internal", problems),
        Members = Choice(options, "CorpusMembers", "true", "false", problems) == "true",
        LargeText = Choice(options, "CorpusLargeText", "false", "true", problems) == "true",
        Drafts = Choice(options, "CorpusDrafts", "false", "true", problems) == "true",
        AllPlaces = Choice(options, "CorpusAllPlaces", "false", "true", problems) == "true",

        // Where a project only references one with a corpus, the compiler runs the generator without the package's props and targets.
        Folder = BuildProperty.Read(options, "CorpusFolder") switch
        {
            "found" => CorpusFolder.Found,
            "missing" => CorpusFolder.Missing,
            _ => CorpusFolder.None,
        },
    };

    private static string Choice(AnalyzerConfigOptions options, string property, string otherwise, string other, List<Problem> problems)
    {
        var value = BuildProperty.Read(options, property);
        if (value is null || string.Equals(value, otherwise, StringComparison.OrdinalIgnoreCase))
            return otherwise;
        if (string.Equals(value, other, StringComparison.OrdinalIgnoreCase))
            return other;
        problems.Add(Invalid(property, value, $"'{otherwise}' or '{other}'"));
        return otherwise;
    }

    private static string NamespaceOf(AnalyzerConfigOptions options, List<Problem> problems)
    {
        if (BuildProperty.Read(options, "CorpusNamespace") is { } name)
        {
            if (Array.TrueForAll(name.Split('.'), IsIdentifier))
                return name;
            problems.Add(Invalid("CorpusNamespace", name, $"a C# namespace such as '{MakeNamespace(name)}'"));
        }

        return BuildProperty.Read(options, "RootNamespace") is { } root ? MakeNamespace(root) : DefaultNamespace;
    }

    /// <summary>A valid namespace: <c>my-app.class.2d</c> becomes <c>my_app.@class._2d</c>.</summary>
    private static string MakeNamespace(string name)
    {
        var parts = name.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(Identifier);
        return string.Join(".", parts) is { Length: > 0 } made ? made : DefaultNamespace;
    }

    private static string Identifier(string name)
    {
        var made = new string([.. name.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);
        if (!SyntaxFacts.IsIdentifierStartCharacter(made[0]))
            made = "_" + made;
        return IsIdentifier(made) ? made : "@" + made;
    }

    private static bool IsIdentifier(string name) =>
        name.StartsWith("@", StringComparison.Ordinal)
            ? SyntaxFacts.IsValidIdentifier(name.Substring(1))
            : SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    private static Problem Invalid(string property, string value, string expected) =>
        new(ProblemCatalog.InvalidProperty, ProjectFile.Place, FileSpan.FileStart, [property, value, expected]);
}
