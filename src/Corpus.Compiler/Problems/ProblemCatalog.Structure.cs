namespace Corpus.Compiler.Problems;

internal static partial class ProblemCatalog
{
    /// <summary>A file without a single word.</summary>
    public static ProblemDescriptor EmptyArticle { get; } = new(
        "CORPUS040",
        "An article has no text",
        "Found no text, expected an article; write one, or take the file out of the corpus",
        ProblemSeverity.Warning);

    /// <summary>No line that could be the headline.</summary>
    public static ProblemDescriptor HeadlineMissing { get; } = new(
        "CORPUS041",
        "An article has no headline",
        "Found no line that stands as a headline, expected a short one above the text; add it, or give 'headline' in the metadata",
        ProblemSeverity.Information);

    /// <summary>A last paragraph that breaks off.</summary>
    public static ProblemDescriptor TruncatedEnding { get; } = new(
        "CORPUS042",
        "An article breaks off in mid-sentence",
        "Found '{0}' at the end of the last paragraph, expected the end of a sentence; the text was probably cut off where it was copied from",
        ProblemSeverity.Information);

    /// <summary>A day and a month that could be exchanged.</summary>
    public static ProblemDescriptor AmbiguousDate { get; } = new(
        "CORPUS043",
        "A date can be read in two ways",
        "Found '{0}', expected a date whose day and month cannot be exchanged; write the month as a word, or give 'datePublished' in the metadata",
        ProblemSeverity.Information);

    /// <summary>Two days, either of which may be that of the article.</summary>
    public static ProblemDescriptor SeveralDates { get; } = new(
        "CORPUS044",
        "An article has two dates of publication",
        "Found '{0}' and '{1}', expected one date of publication; give 'datePublished' in the metadata",
        ProblemSeverity.Information);

    /// <summary>A pattern of the settings that is too slow to be tried on this article.</summary>
    public static ProblemDescriptor BoilerplatePatternTooSlow { get; } = new(
        "CORPUS045",
        "A boilerplate pattern takes too long",
        "Found no answer from the pattern '{0}' in time, expected a pattern that reads each line once; write it without nested repetition",
        ProblemSeverity.Warning);

    /// <summary>Markdown nested deeper than it can be read.</summary>
    public static ProblemDescriptor MarkdownTooDeep { get; } = new(
        "CORPUS046",
        "Markdown is nested too deeply",
        "Found quotes or lists nested deeper than can be read, expected Markdown that people write; the file was read as plain text",
        ProblemSeverity.Warning);
}
