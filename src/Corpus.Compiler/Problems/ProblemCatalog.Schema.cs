namespace Corpus.Compiler.Problems;

/// <content>020–039: settings, schema, metadata and references.</content>
internal static partial class ProblemCatalog
{
    /// <summary>A key nobody reads.</summary>
    public static ProblemDescriptor UnknownKey { get; } = new("CORPUS020", "An unknown key", "'{0}' is not a key of {1}; {2}", ProblemSeverity.Error);

    /// <summary>A reference to nothing.</summary>
    public static ProblemDescriptor UnknownReference { get; } = new("CORPUS021", "A dangling reference", "'{0}' is not {1}; {2}", ProblemSeverity.Error);

    /// <summary>A type that is neither built in nor a vocabulary.</summary>
    public static ProblemDescriptor UnknownType { get; } = new("CORPUS022", "An unknown field type or vocabulary", "'{0}' is neither a field type nor a vocabulary; {1}", ProblemSeverity.Error);

    /// <summary>A value of another type or shape than the schema says.</summary>
    public static ProblemDescriptor WrongValue { get; } = new("CORPUS023", "A value of the wrong type", "'{0}' is {1}, but should be {2}", ProblemSeverity.Error);

    /// <summary>A value that is no name of the enum.</summary>
    public static ProblemDescriptor UnknownEnumName { get; } = new("CORPUS024", "An unknown name of an enum", "'{0}' is not one of the names of '{1}'; {2}", ProblemSeverity.Error);

    /// <summary>A required field that is not given.</summary>
    public static ProblemDescriptor MissingRequired { get; } = new("CORPUS025", "A required field is missing", "{0} gives no '{1}', which the schema requires; write '{1}: …' {2}", ProblemSeverity.Error);

    /// <summary>An id two articles claim.</summary>
    public static ProblemDescriptor DuplicateId { get; } = new("CORPUS026", "Two articles with one id", "The id '{0}' is already that of the article at {1}({2},{3}); give one of the two another 'id'", ProblemSeverity.Error);

    /// <summary>A name that the generated code already uses for something of its own.</summary>
    public static ProblemDescriptor ReservedName { get; } = new("CORPUS027", "A name that is taken", "'{0}' would be the C# name '{1}', which is already {2}; choose another name", ProblemSeverity.Error);

    /// <summary>Two names of the schema that would be one in C#.</summary>
    public static ProblemDescriptor NameCollision { get; } = new("CORPUS028", "Two names that are one in C#", "'{0}' and '{1}' would both be the C# name '{2}'; rename one of the two", ProblemSeverity.Error);

    /// <summary>Metadata in the article and beside it.</summary>
    public static ProblemDescriptor MetadataTwice { get; } = new("CORPUS029", "Metadata in two places", "This article has metadata here and in '{0}', so the file beside it is not read; keep one of the two", ProblemSeverity.Error);

    /// <summary>A YAML file that belongs to nothing.</summary>
    public static ProblemDescriptor UnusedFile { get; } = new("CORPUS030", "A YAML file that nothing uses", "The file belongs to no article and no vocabulary; {0}", ProblemSeverity.Information);

    /// <summary>A vocabulary without its file.</summary>
    public static ProblemDescriptor VocabularyWithoutFile { get; } = new("CORPUS031", "A vocabulary without entries", "The vocabulary '{0}' has no entries because there is no '{0}.yaml' beside 'corpus.yaml'; write one or remove the vocabulary", ProblemSeverity.Warning);

    /// <summary>An entry that no article and no other entry names.</summary>
    public static ProblemDescriptor UnusedEntry { get; } = new("CORPUS032", "An entry nobody names", "No article and no other entry names '{0}'; remove it, or leave it for articles to come", ProblemSeverity.Information);

    /// <summary>An alias that is in no article.</summary>
    public static ProblemDescriptor UnusedAlias { get; } = new("CORPUS033", "An alias that never matches", "The alias '{0}' of '{1}' is found in no article; remove it, or leave it for articles to come", ProblemSeverity.Information);

    /// <summary>A name that two entries have.</summary>
    public static ProblemDescriptor NameOfTwoEntries { get; } = new("CORPUS034", "A name that two entries claim", "'{0}' is a name of '{1}' and of '{2}' at {3}({4},{5}), so a text that uses it alone names neither; keep it in one of the two", ProblemSeverity.Warning);

    /// <summary>An id that cannot be one.</summary>
    public static ProblemDescriptor InvalidName { get; } = new("CORPUS035", "A name that cannot be used", "'{0}' cannot be {1}: {2}", ProblemSeverity.Error);

    /// <summary>A date that is not in the calendar, or not in the form of ISO 8601.</summary>
    public static ProblemDescriptor InvalidDate { get; } = new("CORPUS036", "Not a date", "'{0}' is '{1}', but {2}; write {3}", ProblemSeverity.Error);

    /// <summary>Two ids or keys that would be one C# property.</summary>
    public static ProblemDescriptor MemberNameTaken { get; } = new("CORPUS037", "A C# name that is taken", "'{0}' would be the C# property '{1}', which is already {2}, and becomes '{3}'; change it if you want another name", ProblemSeverity.Warning);

    /// <summary>A value that stands twice in one list.</summary>
    public static ProblemDescriptor RepeatedItem { get; } = new("CORPUS038", "A value listed twice", "'{0}' stands twice in {1}; remove one of the two", ProblemSeverity.Warning);

    /// <summary>Parts of a declaration that cannot both hold.</summary>
    public static ProblemDescriptor InvalidDeclaration { get; } = new("CORPUS039", "A declaration that cannot hold", "'{0}' {1}; {2}", ProblemSeverity.Error);
}
