namespace Corpus.Compiler.Problems;

internal static partial class ProblemCatalog
{
    /// <summary>Bytes that are no text.</summary>
    public static ProblemDescriptor NotUnicode { get; } = new(
        "CORPUS001",
        "A file is not Unicode text",
        "Found {0} at byte {1}, expected UTF-8 or UTF-16 with a byte-order mark; save the file as UTF-8",
        ProblemSeverity.Error);

    /// <summary>A metadata block that never ends.</summary>
    public static ProblemDescriptor UnclosedFrontMatter { get; } = new(
        "CORPUS002",
        "A metadata block is not closed",
        "Found '---' on the first line, expected a second '---' line after the metadata; add it, or begin the article with another line",
        ProblemSeverity.Warning);
}
