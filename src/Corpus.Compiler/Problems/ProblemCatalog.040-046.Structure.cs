namespace Corpus.Compiler.Problems;

/// <content>040–046: the structure of articles.</content>
internal static partial class ProblemCatalog
{
    /// <summary>An article without a word.</summary>
    public static ProblemDescriptor EmptyArticle { get; } = new(
        "CORPUS040",
        "Article has no text",
        "The article has no text; write some, or remove the file",
        ProblemSeverity.Warning);

    /// <summary>No line can be the headline.</summary>
    public static ProblemDescriptor HeadlineMissing { get; } = new(
        "CORPUS041",
        "Article has no headline",
        "No line reads like a headline; add a short one above the text, or set 'headline' in the metadata",
        ProblemSeverity.Information);

    /// <summary>The last paragraph breaks off.</summary>
    public static ProblemDescriptor TruncatedEnding { get; } = new(
        "CORPUS042",
        "Article ends in mid-sentence",
        "The last paragraph ends with '{0}', expected the end of a sentence; check that the whole text was copied",
        ProblemSeverity.Information);

    /// <summary>The day and the month of a date can be swapped.</summary>
    public static ProblemDescriptor AmbiguousDate { get; } = new(
        "CORPUS043",
        "Ambiguous date",
        "'{0}' can be read as two dates, so it is not used; write the month as a word, or set 'datePublished' in the metadata",
        ProblemSeverity.Warning);

    /// <summary>Two dates could be the publication date.</summary>
    public static ProblemDescriptor SeveralDates { get; } = new(
        "CORPUS044",
        "Several publication dates",
        "'{0}' and '{1}' can both be the publication date, so neither is used; set 'datePublished' in the metadata",
        ProblemSeverity.Warning);

    /// <summary>A boilerplate pattern can only be matched by backtracking.</summary>
    public static ProblemDescriptor BoilerplatePatternTooSlow { get; } = new(
        "CORPUS045",
        "Boilerplate pattern is too slow",
        "The pattern '{0}' cannot be matched in linear time; write it without lookarounds, backreferences, atomic groups and large "
            + "repetition counts",
        ProblemSeverity.Error);

    /// <summary>Markdown exceeds the nesting limit.</summary>
    public static ProblemDescriptor MarkdownTooDeep { get; } = new(
        "CORPUS046",
        "Markdown is nested too deeply",
        "Block quotes or lists are nested too deeply, so the file is read as plain text; flatten them",
        ProblemSeverity.Warning);
}
