namespace Corpus.Compiler.Problems;

/// <content>064–079: Markdown and links.</content>
internal static partial class ProblemCatalog
{
    /// <summary>A link or an image leads to nothing.</summary>
    public static ProblemDescriptor LinkToNothing { get; } = new(
        "CORPUS064",
        "Link leads to nothing",
        "'{0}' leads to no article and no file of the corpus; {1}",
        ProblemSeverity.Error);

    /// <summary>A link has an anchor that no heading has.</summary>
    public static ProblemDescriptor LinkToNoHeading { get; } = new(
        "CORPUS065",
        "Link leads to no heading",
        "'{0}' leads to no heading of '{1}'; {2}",
        ProblemSeverity.Error);

    /// <summary>The scheme of an address is misspelled.</summary>
    public static ProblemDescriptor MisspelledScheme { get; } = new(
        "CORPUS066",
        "Misspelled scheme",
        "'{0}' has no known scheme; did you mean '{1}://'?",
        ProblemSeverity.Error);

    /// <summary>A link leads to an article that is left out.</summary>
    public static ProblemDescriptor LinkToDraft { get; } = new(
        "CORPUS067",
        "Link leads to a draft",
        "'{0}' leads to '{1}', which is a draft and left out of this build; publish it, or remove the link",
        ProblemSeverity.Error);

    /// <summary>Articles hold the syntax of templates.</summary>
    public static ProblemDescriptor TemplateSyntax { get; } = new(
        "CORPUS068",
        "Template syntax is shown as text",
        "'{0}' begins a shortcode or a Liquid tag, which is shown as text; {1} such tags",
        ProblemSeverity.Information);
}
