namespace Corpus.Compiler.Problems;

/// <content>010–019: YAML.</content>
internal static partial class ProblemCatalog
{
    /// <summary>The parser cannot read the file.</summary>
    public static ProblemDescriptor YamlSyntax { get; } = new(
        "CORPUS010",
        "Invalid YAML",
        "Invalid YAML: {0}",
        ProblemSeverity.Error);

    /// <summary>A line is indented with a tab.</summary>
    public static ProblemDescriptor YamlTab { get; } = new(
        "CORPUS011",
        "Tab in YAML indentation",
        "The line is indented with a tab, but YAML allows only spaces; replace the tab with spaces",
        ProblemSeverity.Error);

    /// <summary>A mapping sets the same key twice.</summary>
    public static ProblemDescriptor YamlDuplicateKey { get; } = new(
        "CORPUS012",
        "Duplicate key",
        "The key '{0}' is already set on line {1}, column {2}; remove one of the two",
        ProblemSeverity.Error);

    /// <summary>A value has a tag such as <c>!!str</c>.</summary>
    public static ProblemDescriptor YamlTag { get; } = new(
        "CORPUS013",
        "YAML tag",
        "The tag '{0}' is not supported, because the schema defines the types; remove it",
        ProblemSeverity.Error);

    /// <summary>The file exceeds the nesting limit.</summary>
    public static ProblemDescriptor YamlTooDeep { get; } = new(
        "CORPUS014",
        "YAML is nested too deeply",
        "The file is nested more than {0} levels deep, so it is not read; flatten it",
        ProblemSeverity.Error);

    /// <summary>The file exceeds the size limit, as written or with its aliases expanded.</summary>
    public static ProblemDescriptor YamlTooLarge { get; } = new(
        "CORPUS015",
        "YAML file is too large",
        "The file has more than {1} {0}, so it is not read; make it smaller or split it",
        ProblemSeverity.Error);

    /// <summary>An alias has no anchor.</summary>
    public static ProblemDescriptor YamlUnknownAlias { get; } = new(
        "CORPUS016",
        "Unknown YAML alias",
        "The alias '*{0}' has no anchor before it; {1}",
        ProblemSeverity.Error);

    /// <summary>A file has a second document.</summary>
    public static ProblemDescriptor YamlSecondDocument { get; } = new(
        "CORPUS017",
        "More than one YAML document",
        "A second document starts here, but only the first is read; remove the '---' or move this document to its own file",
        ProblemSeverity.Error);

    /// <summary>A list or a mapping is used as a key.</summary>
    public static ProblemDescriptor YamlKeyNotText { get; } = new(
        "CORPUS018",
        "Key is not text",
        "The key is {0}, expected text; quote it if it is meant as text",
        ProblemSeverity.Error);

    /// <summary>A merge key.</summary>
    public static ProblemDescriptor YamlMergeKey { get; } = new(
        "CORPUS019",
        "Merge key",
        "The merge key '<<' is not supported, because it is not part of YAML 1.2; write out the keys that it merges",
        ProblemSeverity.Error);
}
