namespace Corpus.Compiler.Problems;

/// <content>020–039: settings, schema, metadata and references.</content>
internal static partial class ProblemCatalog
{
    /// <summary>A key is not known.</summary>
    public static ProblemDescriptor UnknownKey { get; } = new(
        "CORPUS020",
        "Unknown key",
        "'{0}' is not a key of {1}; {2}",
        ProblemSeverity.Error);

    /// <summary>A reference leads nowhere.</summary>
    public static ProblemDescriptor UnknownReference { get; } = new(
        "CORPUS021",
        "Unknown reference",
        "'{0}' is not {1}; {2}",
        ProblemSeverity.Error);

    /// <summary>A type is neither built in nor a vocabulary.</summary>
    public static ProblemDescriptor UnknownType { get; } = new(
        "CORPUS022",
        "Unknown field type",
        "'{0}' is neither a field type nor a vocabulary; {1}",
        ProblemSeverity.Error);

    /// <summary>A value does not have the schema's type or shape.</summary>
    public static ProblemDescriptor WrongValue { get; } = new(
        "CORPUS023",
        "Value has the wrong type",
        "'{0}' is {1}, expected {2}",
        ProblemSeverity.Error);

    /// <summary>A value is not a name of the enum.</summary>
    public static ProblemDescriptor UnknownEnumName { get; } = new(
        "CORPUS024",
        "Unknown enum value",
        "'{0}' is not a value of '{1}'; {2}",
        ProblemSeverity.Error);

    /// <summary>A required field is not set.</summary>
    public static ProblemDescriptor MissingRequired { get; } = new(
        "CORPUS025",
        "Required field is missing",
        "{0}{1} does not set '{2}', which the schema requires; add '{2}: …' {3}",
        ProblemSeverity.Error);

    /// <summary>Two articles have the same id.</summary>
    public static ProblemDescriptor DuplicateId { get; } = new(
        "CORPUS026",
        "Duplicate article id",
        "The id '{0}' is already used by the article at {1}({2},{3}); change one of the two ids",
        ProblemSeverity.Error);

    /// <summary>A name is already used by the generated code.</summary>
    public static ProblemDescriptor ReservedName { get; } = new(
        "CORPUS027",
        "Reserved C# name",
        "'{0}' would become the C# name '{1}', which is already {2}; choose another name",
        ProblemSeverity.Error);

    /// <summary>Two names of the schema become the same C# name.</summary>
    public static ProblemDescriptor NameCollision { get; } = new(
        "CORPUS028",
        "Colliding C# names",
        "'{0}' and '{1}' would both become the C# name '{2}'; rename one of the two",
        ProblemSeverity.Error);

    /// <summary>Metadata in the article and in a sidecar.</summary>
    public static ProblemDescriptor MetadataTwice { get; } = new(
        "CORPUS029",
        "Metadata in two places",
        "The article has metadata here and in '{0}', which is not read; keep only one of the two",
        ProblemSeverity.Error);

    /// <summary>A YAML file that nothing uses.</summary>
    public static ProblemDescriptor UnusedFile { get; } = new(
        "CORPUS030",
        "Unused YAML file",
        "No article and no vocabulary uses this file; {0}",
        ProblemSeverity.Warning);

    /// <summary>A vocabulary has no file.</summary>
    public static ProblemDescriptor VocabularyWithoutFile { get; } = new(
        "CORPUS031",
        "Vocabulary without a file",
        "The vocabulary '{0}' has no entries, because there is no '{0}.yaml' beside 'corpus.yaml'; "
            + "create the file or remove the vocabulary",
        ProblemSeverity.Warning);

    /// <summary>No article and no other entry refers to an entry.</summary>
    public static ProblemDescriptor UnusedEntry { get; } = new(
        "CORPUS032",
        "Unused entry",
        "No article and no other entry refers to '{0}'; remove it, or keep it for future articles",
        ProblemSeverity.Information);

    /// <summary>No article contains an alias.</summary>
    public static ProblemDescriptor UnusedAlias { get; } = new(
        "CORPUS033",
        "Unused alias",
        "No article contains the alias '{0}' of '{1}'; remove it, or keep it for future articles",
        ProblemSeverity.Information);

    /// <summary>Two entries have the same name.</summary>
    public static ProblemDescriptor NameOfTwoEntries { get; } = new(
        "CORPUS034",
        "Ambiguous name",
        "'{0}' is a name of '{1}' and of '{2}' at {3}({4},{5}), so it identifies neither in a text; keep it in only one of the two",
        ProblemSeverity.Warning);

    /// <summary>An id, a key or a name has an invalid form.</summary>
    public static ProblemDescriptor InvalidName { get; } = new(
        "CORPUS035",
        "Invalid name",
        "'{0}' is not a valid {1}: {2}",
        ProblemSeverity.Error);

    /// <summary>A date is not in the calendar, or not in ISO 8601 format.</summary>
    public static ProblemDescriptor InvalidDate { get; } = new(
        "CORPUS036",
        "Invalid date",
        "'{0}' is '{1}', but {2}; write {3}",
        ProblemSeverity.Error);

    /// <summary>Two ids or keys become the same C# property.</summary>
    public static ProblemDescriptor MemberNameTaken { get; } = new(
        "CORPUS037",
        "C# name is already used",
        "'{0}' would become the C# property '{1}', which is already {2}, so it becomes '{3}'; "
            + "rename it if you want another property name",
        ProblemSeverity.Warning);

    /// <summary>A list has the same item twice.</summary>
    public static ProblemDescriptor RepeatedItem { get; } = new(
        "CORPUS038",
        "Duplicate list item",
        "'{0}' is listed twice in {1}; remove one of the two",
        ProblemSeverity.Warning);

    /// <summary>A declaration is incomplete or contradicts itself.</summary>
    public static ProblemDescriptor InvalidDeclaration { get; } = new(
        "CORPUS039",
        "Invalid declaration",
        "'{0}' {1}; {2}",
        ProblemSeverity.Error);

    /// <summary>A field has the name of a built-in member, which gets another.</summary>
    public static ProblemDescriptor RenamedMember { get; } = new(
        "CORPUS059",
        "Built-in member has another name",
        "The field '{0}' takes the name of the built-in '{1}', which is '{2}' in this corpus",
        ProblemSeverity.Information);
}
