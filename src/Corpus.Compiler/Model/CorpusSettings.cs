using System.Runtime.CompilerServices;

namespace Corpus.Compiler.Model;

/// <summary>A field that the schema declares.</summary>
internal sealed record FieldDeclaration
{
    /// <summary>The name in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>The C# property.</summary>
    public required string MemberName { get; init; }

    /// <summary>The type of its values.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Whether every article or entry must have a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The value of articles and entries that do not set one; null if there is no default.</summary>
    public FieldValue? Default { get; init; }

    /// <summary>The schema's description, used in the XML documentation; null if there is none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the C# property can be null. A list and a value of the type <c>any</c> never are.</summary>
    public bool IsNullable => !IsRequired && Default is null && !Type.IsList && Type.Kind != FieldKind.Any;
}

/// <summary>A vocabulary that the settings declare.</summary>
internal sealed record VocabularyDeclaration
{
    /// <summary>The name in the settings, and of the file with its entries.</summary>
    public required string Name { get; init; }

    /// <summary>The C# static class.</summary>
    public required string ClassName { get; init; }

    /// <summary>The C# record of an entry.</summary>
    public required string TypeName { get; init; }

    /// <summary>Whether its names are searched for in the text.</summary>
    public bool Mentions { get; init; }

    /// <summary>Whether quotations can be credited to its entries.</summary>
    public bool Speakers { get; init; }

    /// <summary>The fields of an entry.</summary>
    public EquatableArray<FieldDeclaration> Fields { get; init; } = [];

    /// <summary>Fields whose declaration is invalid; setting one is not reported as an unknown key.</summary>
    public EquatableArray<string> FaultyFields { get; init; } = [];
}

/// <summary>A further name of a key of articles.</summary>
/// <param name="Name">The name in the metadata.</param>
/// <param name="Target">A built-in key, <c>slug</c>, or the name of a field.</param>
internal readonly record struct OtherKey(string Name, string Target);

/// <summary>The settings in <c>corpus.yaml</c>, or <see cref="Default"/>.</summary>
internal sealed record CorpusSettings
{
    /// <summary>The indexes of vocabularies by their names; kept beside the settings, because they do not count for equality.</summary>
    private static readonly ConditionalWeakTable<CorpusSettings, Dictionary<string, int>> VocabularyIndexes = new();

    /// <summary>The language of the articles (BCP 47).</summary>
    public string Language { get; init; } = "en";

    /// <summary>The fields of an article, without the built-in ones, in the order of the file.</summary>
    public EquatableArray<FieldDeclaration> ArticleFields { get; init; } = [];

    /// <summary>The types of articles, in the order of the file: the first whose pattern matches an article's path is its type.</summary>
    public EquatableArray<ArticleTypeDeclaration> Types { get; init; } = [];

    /// <summary>Further names of keys of articles.</summary>
    public EquatableArray<OtherKey> OtherKeys { get; init; } = [];

    /// <summary>Whether each word of a text under <c>keywords</c> is a keyword; otherwise commas separate them.</summary>
    public bool KeywordsAreWords { get; init; }

    /// <summary>The vocabularies, in the order of the file.</summary>
    public EquatableArray<VocabularyDeclaration> Vocabularies { get; init; } = [];

    /// <summary>Lines to set aside: exact, or <c>/pattern/</c>.</summary>
    public EquatableArray<string> Boilerplate { get; init; } = [];

    /// <summary>Whether a search index is built.</summary>
    public bool Search { get; init; } = true;

    /// <summary>Whether search matches words by their stems.</summary>
    public bool Stemming { get; init; } = true;

    /// <summary>What becomes of HTML in Markdown.</summary>
    public MarkdownHtml MarkdownHtml { get; init; }

    /// <summary>Whether a line end within a paragraph of Markdown is a line break.</summary>
    public bool MarkdownBreaks { get; init; }

    /// <summary>Whether bare web and e-mail addresses in Markdown are links.</summary>
    public bool MarkdownAutolinks { get; init; } = true;

    /// <summary>What links to articles become in HTML, with <c>{id}</c> or <c>{path}</c>; null to leave them as written.</summary>
    public string? ArticleAddress { get; init; }

    /// <summary>What links to other files become in HTML, with <c>{path}</c>; null to leave them as written.</summary>
    public string? AssetAddress { get; init; }

    /// <summary>
    /// What the root of the corpus is called in links, as in <c>/docs</c>; null when links that begin with <c>/</c> are not checked.
    /// </summary>
    public string? RootAddress { get; init; }

    /// <summary>Article fields whose declaration is invalid; setting one is not reported as an unknown key.</summary>
    public EquatableArray<string> FaultyFields { get; init; } = [];

    /// <summary>Vocabularies whose declaration is invalid; their files and references to them are not reported.</summary>
    public EquatableArray<string> FaultyVocabularies { get; init; } = [];

    /// <summary>Whether <c>corpus.yaml</c> or a part of it cannot be read, so that its keys and files are unknown.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>The settings of a corpus without <c>corpus.yaml</c>.</summary>
    public static CorpusSettings Default { get; } = new();

    /// <summary>The index of the type of the article at a path; -1 if none matches.</summary>
    public int TypeOf(string path)
    {
        for (var i = 0; i < Types.Count; i++)
        {
            foreach (var pattern in Types[i].In)
            {
                if (PathPattern.Matches(pattern, path))
                    return i;
            }
        }

        return -1;
    }

    /// <summary>The name of a type by its index; null for -1.</summary>
    public string? TypeNameOf(int type) => type < 0 ? null : Types[type].TypeName;

    /// <summary>The fields of an article of a type: those of all articles, then those of the type.</summary>
    public EquatableArray<FieldDeclaration> FieldsOf(int type) => type < 0 ? ArticleFields : [.. ArticleFields, .. Types[type].Fields];

    /// <summary>The number, among the fields of all articles and all types, of the first field of a type.</summary>
    public int FirstFieldOf(int type)
    {
        var first = ArticleFields.Count;
        for (var i = 0; i < type; i++)
            first += Types[i].Fields.Count;
        return first;
    }

    /// <summary>The index of the vocabulary with a name; null if there is none.</summary>
    public int? FindVocabulary(string name)
    {
        var indexes = VocabularyIndexes.GetValue(this, static settings => Enumerable.Range(0, settings.Vocabularies.Count)
            .ToDictionary(index => settings.Vocabularies[index].Name, StringComparer.Ordinal));
        return indexes.TryGetValue(name, out var found) ? found : null;
    }

    /// <summary>The index of the vocabulary with a name. Throws if there is none.</summary>
    public int IndexOfVocabulary(string name) =>
        FindVocabulary(name) ?? throw new InvalidOperationException($"The settings have no vocabulary '{name}'.");
}
