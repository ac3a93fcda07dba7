namespace Corpus.Compiler.Schema;

/// <summary>The members that generated types have without the schema; nothing the schema declares can take their names.</summary>
internal static class ReservedMembers
{
    private static readonly string[] OfEveryRecord =
        [
            "Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize", "EqualityContract",
            "PrintMembers", "Deconstruct", "Clone",
        ];

    /// <summary>Types whose members the generated code uses; a property of that name would hide them.</summary>
    private static readonly string[] TypesOfTheLibrary = ["EditorBrowsableState", "Interlocked", "MethodImplOptions"];

    /// <summary>Built-in members of an article whose names the schema may give to fields, and what they are called then.</summary>
    public static IReadOnlyDictionary<string, string> OtherNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Related"] = "RelatedByContent",
        ["Next"] = "NextByDate",
        ["Previous"] = "PreviousByDate",
    };

    /// <summary>Of the record of an article; not those that have <see cref="OtherNames"/>.</summary>
    public static IReadOnlyCollection<string> OfArticle { get; } =
    [
        .. OfEveryRecord,
        "Id", "Path", "Headline", "AlternativeHeadline", "Description", "Byline", "Authors", "Dateline", "DatePublished", "DateModified",
        "Url", "InLanguage", "Keywords",
        "WordCount", "ReadingTime", "RawText", "RawSpan", "Body", "Html", "Blocks", "Paragraphs", "Figures", "Links", "Sentences",
        "Quotations", "Mentions",
        "Headings", "TableOfContents", "LinkedFrom", "Excerpt",
        .. OtherNames.Values, "BuiltInRelated", "Fields", "FieldsOf", "WriteFields", "CorpusData",
        .. TypesOfTheLibrary,
    ];

    /// <summary>Of a nested record.</summary>
    public static IReadOnlyCollection<string> OfRecord { get; } = [.. OfEveryRecord, "Fields", "WriteFields"];

    /// <summary>Of the record of a vocabulary's entry.</summary>
    public static IReadOnlyCollection<string> OfEntry { get; } =
    [
        .. OfEveryRecord, "Key", "Name", "Aliases", "Body", "Articles", "Mentions", "Quotations", "Fields", "Row", "ArticlesAbout",
        "Referring", "WriteFields",
    ];

    /// <summary>Of the class of all articles, beside the <c>By…</c> lookups.</summary>
    public static IReadOnlyCollection<string> OfArticles { get; } =
        [.. OfEveryRecord, "Articles", "All", "Get", "TryGet", "Ids", "PublishedBetween", "Mentioning", "Quoting", "SharedQuotations",
            "Search", "ByAuthor", "ByYear", "ByKeyword",
            "Newest", "Authors", "Keywords", "Years", "CorpusData"];

    /// <summary>Of the class of a vocabulary.</summary>
    public static IReadOnlyCollection<string> OfVocabulary { get; } = [.. OfEveryRecord, "All", "Get", "TryGet", "Keys", "CorpusData"];

    /// <summary>Types that generated code names without their namespace, and its nested types.</summary>
    public static IReadOnlyCollection<string> Types { get; } =
        ["CorpusData", "Ids", "Keys", "_", .. TypesOfTheLibrary];
}
