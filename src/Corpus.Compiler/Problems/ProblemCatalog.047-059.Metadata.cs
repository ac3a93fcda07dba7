namespace Corpus.Compiler.Problems;

/// <content>047–059: metadata in the forms of other tools, types of articles, data files.</content>
internal static partial class ProblemCatalog
{
    /// <summary>Two keys of one article set the same thing.</summary>
    public static ProblemDescriptor TwoKeysForOne { get; } = new(
        "CORPUS047",
        "Two keys for the same value",
        "'{0}' and '{1}' on line {2}, column {3} both set '{4}'; keep one of the two, or declare one as a field",
        ProblemSeverity.Error);

    /// <summary>The TOML of an article cannot be read.</summary>
    public static ProblemDescriptor TomlSyntax { get; } = new(
        "CORPUS048",
        "Invalid TOML",
        "Invalid TOML: {0}",
        ProblemSeverity.Error);

    /// <summary>The JSON of an article or a data file cannot be read.</summary>
    public static ProblemDescriptor JsonSyntax { get; } = new(
        "CORPUS049",
        "Invalid JSON",
        "Invalid JSON: {0}",
        ProblemSeverity.Error);

    /// <summary>Two files have an entry of the same key.</summary>
    public static ProblemDescriptor DuplicateEntry { get; } = new(
        "CORPUS051",
        "Duplicate entry",
        "The entry '{0}' of '{1}' is already at {2}({3},{4}); keep one of the two",
        ProblemSeverity.Error);

    /// <summary>No article has a type.</summary>
    public static ProblemDescriptor TypeWithoutArticles { get; } = new(
        "CORPUS050",
        "Type without articles",
        "No article is a '{0}': none matches {1}, or earlier types match first; correct the pattern, or move or remove the type",
        ProblemSeverity.Warning);

    /// <summary>The page of a section hands values down to the articles below it.</summary>
    public static ProblemDescriptor CascadeNotApplied { get; } = new(
        "CORPUS052",
        "Cascade is not applied",
        "{0} a 'cascade', whose values the articles below do not get; set them in the articles, or as the default of a field of a type",
        ProblemSeverity.Information);
}
