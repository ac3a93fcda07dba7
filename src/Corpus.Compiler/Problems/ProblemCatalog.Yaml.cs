namespace Corpus.Compiler.Problems;

/// <content>010–019: a file that is not the YAML a corpus is written in.</content>
internal static partial class ProblemCatalog
{
    /// <summary>The parser cannot go on.</summary>
    public static ProblemDescriptor YamlSyntax { get; } = new("CORPUS010", "Not valid YAML", "This is not valid YAML: {0}", ProblemSeverity.Error);

    /// <summary>A tab in the indentation.</summary>
    public static ProblemDescriptor YamlTab { get; } = new("CORPUS011", "A tab in YAML", "A tab stands where YAML allows only spaces; indent this line with spaces", ProblemSeverity.Error);

    /// <summary>The same key twice in one mapping.</summary>
    public static ProblemDescriptor YamlDuplicateKey { get; } = new("CORPUS012", "A key is given twice", "The key '{0}' is given twice, first on line {1}, column {2}; keep one of the two", ProblemSeverity.Error);

    /// <summary>A tag such as <c>!!str</c>.</summary>
    public static ProblemDescriptor YamlTag { get; } = new("CORPUS013", "A YAML tag", "The tag '{0}' has no meaning in a corpus, whose schema gives the types; remove it", ProblemSeverity.Error);

    /// <summary>Nested beyond the limit.</summary>
    public static ProblemDescriptor YamlTooDeep { get; } = new("CORPUS014", "YAML nests too deep", "The file nests more than {0} levels deep here and is not read; write it flatter", ProblemSeverity.Error);

    /// <summary>Larger than the limit, as written or with its aliases expanded.</summary>
    public static ProblemDescriptor YamlTooLarge { get; } = new("CORPUS015", "A YAML file is too large", "The file holds more than {1} {0} and is not read; make it smaller or divide it", ProblemSeverity.Error);

    /// <summary>An alias without its anchor.</summary>
    public static ProblemDescriptor YamlUnknownAlias { get; } = new("CORPUS016", "An alias without its anchor", "The alias '*{0}' names no anchor that is complete before it; {1}", ProblemSeverity.Error);

    /// <summary>A second document in one file.</summary>
    public static ProblemDescriptor YamlSecondDocument { get; } = new("CORPUS017", "A second YAML document", "A second document begins here, but only the first of a file is read; remove the '---' or move what follows to a file of its own", ProblemSeverity.Error);

    /// <summary>A list or mapping as a key.</summary>
    public static ProblemDescriptor YamlKeyNotText { get; } = new("CORPUS018", "A key that is not text", "The key is {0}, but should be text; put quotation marks around it if it is meant as text", ProblemSeverity.Error);

    /// <summary>A merge key.</summary>
    public static ProblemDescriptor YamlMergeKey { get; } = new("CORPUS019", "A merge key", "The merge key '<<' is not part of YAML 1.2 and is not read; write out the keys it would bring", ProblemSeverity.Error);
}
