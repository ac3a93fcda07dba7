namespace Corpus.Compiler.Problems;

/// <content>001–009: files.</content>
internal static partial class ProblemCatalog
{
    /// <summary>A file is not Unicode text.</summary>
    public static ProblemDescriptor NotUnicode { get; } = new(
        "CORPUS001",
        "File is not Unicode text",
        "Found {0} at byte {1}, expected UTF-8 or UTF-16 with a byte-order mark; save the file as UTF-8",
        ProblemSeverity.Error);

    /// <summary>A metadata block has no closing line.</summary>
    public static ProblemDescriptor UnclosedFrontMatter { get; } = new(
        "CORPUS002",
        "Metadata block is not closed",
        "The metadata block that '{0}' opens is never closed; "
            + "close it after the metadata, or start the article with another line",
        ProblemSeverity.Warning);

    /// <summary>Files of a text format that is not read.</summary>
    public static ProblemDescriptor UnreadFormat { get; } = new(
        "CORPUS003",
        "Text format is not read",
        "Files with the extension '{0}' are not read, so {1} not in the corpus; "
            + "convert to '.md' or '.txt', or start the name with '_' if the file is not an article",
        ProblemSeverity.Warning);
}
