namespace Corpus.Compiler.Problems;

/// <content>080–099: size and settings of the build.</content>
public static partial class ProblemCatalog
{
    /// <summary>A corpus without articles.</summary>
    public static ProblemDescriptor EmptyCorpus { get; } = new("CORPUS080", "A corpus without articles", "The corpus holds no article; put a '.txt' or '.md' file into its folder", ProblemSeverity.Warning);
}
