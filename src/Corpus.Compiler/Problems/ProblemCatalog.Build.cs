namespace Corpus.Compiler.Problems;

/// <content>080–099: size and settings of the build.</content>
internal static partial class ProblemCatalog
{
    /// <summary>A corpus without articles.</summary>
    public static ProblemDescriptor EmptyCorpus { get; } = new("CORPUS080", "A corpus without articles", "The corpus holds no article; put a '.txt' or '.md' file into its folder", ProblemSeverity.Warning);

    /// <summary>A project that has the package and no articles.</summary>
    public static ProblemDescriptor NoCorpus { get; } = new("CORPUS083", "No folder of articles", "There is no folder 'corpus' beside the project file, so no corpus is compiled; make the folder, or set CorpusDirectory if the articles are elsewhere", ProblemSeverity.Information);

    /// <summary>More text than an assembly holds in string literals.</summary>
    public static ProblemDescriptor TooMuchText { get; } = new("CORPUS081", "More text than literals can hold", "The corpus takes {0} MB in string literals, and the compiler's limit is 16.7 MB; set <CorpusLargeText>true</CorpusLargeText> in the project file", ProblemSeverity.Error);

    /// <summary>More tables than an assembly holds in string literals, though the texts are kept elsewhere.</summary>
    public static ProblemDescriptor TooManyTables { get; } = new("CORPUS082", "More tables than literals can hold", "The tables of the corpus take {0} MB in string literals, and the compiler's limit is 16.7 MB; set 'search: false' in corpus.yaml, or divide the corpus between two projects", ProblemSeverity.Error);

    /// <summary>An exception inside the compiler.</summary>
    public static ProblemDescriptor StepFailed { get; } = new(
        "CORPUS084",
        "The compiler failed on a file",
        "The step '{0}' failed with {1}; this is a bug in Corpus, please report it with this message at https://github.com/corpus-dotnet/corpus/issues",
        ProblemSeverity.Error);
}
