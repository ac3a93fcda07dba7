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

    /// <summary>An article in Markdown has a headline and nothing else.</summary>
    public static ProblemDescriptor OnlyHeadline { get; } = new(
        "CORPUS004",
        "Article is only a headline",
        "The article is a headline without a text; write the text below it",
        ProblemSeverity.Warning);

    /// <summary>An id or a key has nothing that a C# name can be made of.</summary>
    public static ProblemDescriptor NameWithoutLetters { get; } = new(
        "CORPUS005",
        "Name without a letter or digit",
        "'{0}' has no letter or digit, so its C# property is '{1}'; use a name with letters",
        ProblemSeverity.Warning);

    /// <summary>Several names in the text of one author.</summary>
    public static ProblemDescriptor SeveralNamesInOne { get; } = new(
        "CORPUS006",
        "Several authors in one name",
        "'{0}' is read as the name of one author; write a list, or use 'author', which is read as a byline",
        ProblemSeverity.Warning);

    /// <summary>Metadata or a vocabulary in a format that is not read.</summary>
    public static ProblemDescriptor UnreadMetadata { get; } = new(
        "CORPUS007",
        "Metadata file is not read",
        "This file is not read, because files of metadata, vocabularies and settings are YAML; write it as '{0}'",
        ProblemSeverity.Warning);

    /// <summary>Plain text of one line, and no headline in the metadata.</summary>
    public static ProblemDescriptor OneLine { get; } = new(
        "CORPUS008",
        "Article is one line",
        "The only line is read as the headline and as the text; write the headline above it, or set 'headline' in the metadata",
        ProblemSeverity.Warning);
}
