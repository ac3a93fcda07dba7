namespace Corpus.Compiler.Problems;

/// <content>080–099: the size of the corpus and the settings of the build.</content>
internal static partial class ProblemCatalog
{
    /// <summary>The corpus has no articles.</summary>
    public static ProblemDescriptor EmptyCorpus { get; } = new(
        "CORPUS080",
        "Corpus has no articles",
        "The corpus has no articles; add a '.txt' or '.md' file to its folder",
        ProblemSeverity.Warning);

    /// <summary>The text exceeds the size of string literals in an assembly.</summary>
    public static ProblemDescriptor TooMuchText { get; } = new(
        "CORPUS081",
        "Too much text for string literals",
        "The corpus needs {0} MB of string literals, but the compiler allows 16.7 MB; "
            + "set <CorpusLargeText>true</CorpusLargeText> in the project file",
        ProblemSeverity.Error);

    /// <summary>The tables alone exceed the size of string literals in an assembly.</summary>
    public static ProblemDescriptor TooManyTables { get; } = new(
        "CORPUS082",
        "Tables are too large for string literals",
        "The tables of the corpus need {0} MB of string literals, but the compiler allows 16.7 MB; "
            + "set 'search: false' in corpus.yaml, or split the corpus between two projects",
        ProblemSeverity.Error);

    /// <summary>There are more literals in the data section than an assembly can have.</summary>
    public static ProblemDescriptor TooManyLiterals { get; } = new(
        "CORPUS095",
        "Too many string literals for an assembly",
        "The corpus needs {0} long string literals, but an assembly with more than 65,535 does not load; "
            + "set 'search: false' in corpus.yaml, or split the corpus between two projects",
        ProblemSeverity.Error);

    /// <summary>The project has the package but no corpus.</summary>
    public static ProblemDescriptor NoCorpus { get; } = new(
        "CORPUS083",
        "No corpus folder",
        "There is no folder '{0}', so no corpus is compiled; create it, set CorpusDirectory if the articles are elsewhere, "
            + "or set CorpusDirectory to 'none' if this project has no corpus",
        ProblemSeverity.Warning);

    /// <summary>An exception inside the compiler.</summary>
    public static ProblemDescriptor StepFailed { get; } = new(
        "CORPUS084",
        "The compiler failed on a file",
        "The step '{0}' failed with {1}; this is a bug in Corpus, please report it with this message at " + Repository.Address + "/issues",
        ProblemSeverity.Error);

    /// <summary>A property of the project has a value that it cannot have.</summary>
    public static ProblemDescriptor InvalidProperty { get; } = new(
        "CORPUS085",
        "Invalid MSBuild property",
        "'{0}' is '{1}', expected {2}",
        ProblemSeverity.Error);

    /// <summary>The project's language or framework cannot compile the generated code. Reported by the package's targets.</summary>
    public static ProblemDescriptor UnsupportedProject { get; } = new(
        "CORPUS086",
        "Language or framework is not supported",
        "The generated code needs C# 12 and .NET 8 or later, but this project uses {0}; "
            + "move the corpus into a C# project for .NET 8 or later, which other projects can reference",
        ProblemSeverity.Error);

    /// <summary>The folder that the project names does not exist. Reported by the package's targets.</summary>
    public static ProblemDescriptor DirectoryNotFound { get; } = new(
        "CORPUS087",
        "Corpus folder does not exist",
        "There is no folder '{0}'; create it, or correct CorpusDirectory, which is one path, relative to the project file",
        ProblemSeverity.Error);

    /// <summary>
    /// The run-time library does not reach the projects that reference a library with a corpus. Reported by the package's targets.
    /// </summary>
    public static ProblemDescriptor PrivateLibrary { get; } = new(
        "CORPUS088",
        "Package is private to a library",
        "PrivateAssets is 'all', so projects that reference this library do not get the Corpus library that its articles need; remove "
            + "PrivateAssets",
        ProblemSeverity.Warning);

    /// <summary>A block of Markdown has too many marks.</summary>
    public static ProblemDescriptor TooManyMarks { get; } = new(
        "CORPUS091",
        "Too many marks in Markdown",
        "There are more brackets, links or marks of emphasis than are read, so the text from here to the end of its paragraph is read "
            + "without marks; "
            + "split it, or escape what is not Markdown",
        ProblemSeverity.Warning);

    /// <summary>A name exceeds what the compiler takes.</summary>
    public static ProblemDescriptor NameTooLong { get; } = new(
        "CORPUS090",
        "C# name is too long",
        "'{0}' would become a C# name of {1} bytes in UTF-8, expected at most {2}, so the name is cut; choose a shorter one",
        ProblemSeverity.Warning);
}
