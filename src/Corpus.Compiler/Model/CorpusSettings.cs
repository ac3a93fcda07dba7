namespace Corpus.Compiler.Model;

/// <summary>A field the schema declares.</summary>
/// <param name="Name">As the schema writes it.</param>
/// <param name="MemberName">The C# property.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsRequired">Whether every article or entry must give it.</param>
/// <param name="Default">What it holds where it is not given; null when there is no default.</param>
/// <param name="Description">What the schema says of it, for the documentation; null when nothing.</param>
internal sealed record FieldDeclaration(string Name, string MemberName, FieldType Type, bool IsRequired, FieldValue? Default, string? Description)
{
    /// <summary>Whether a C# property of this field can be null. A list never is.</summary>
    public bool IsNullable => !IsRequired && Default is null && !Type.IsList;
}

/// <summary>A vocabulary the settings declare.</summary>
/// <param name="Name">As the settings write it; its entries are in the file of that name.</param>
/// <param name="ClassName">The C# static class.</param>
/// <param name="TypeName">The C# record of an entry.</param>
/// <param name="Mentions">Whether its names are looked for in the text.</param>
/// <param name="Speakers">Whether its entries may be credited with a quotation.</param>
/// <param name="Fields">The fields of an entry.</param>
internal sealed record VocabularyDeclaration(
    string Name,
    string ClassName,
    string TypeName,
    bool Mentions,
    bool Speakers,
    EquatableArray<FieldDeclaration> Fields)
{
    /// <summary>Fields whose declaration is in error; entries that give them are not blamed for it.</summary>
    public EquatableArray<string> FaultyFields { get; init; }
}

/// <summary>Everything <c>corpus.yaml</c> decides; <see cref="Default"/> when there is none.</summary>
/// <param name="Language">The language of the articles (BCP 47).</param>
/// <param name="ArticleFields">The fields of an article beside the built-in ones, in the order of the file.</param>
/// <param name="Vocabularies">In the order of the file.</param>
/// <param name="Boilerplate">Lines to set aside, exact or as <c>/pattern/</c>.</param>
/// <param name="Search">Whether a search index is built.</param>
/// <param name="Stemming">Whether words are found by their stem.</param>
/// <param name="MarkdownHtml">Whether raw HTML in Markdown is passed through.</param>
internal sealed record CorpusSettings(
    string Language,
    EquatableArray<FieldDeclaration> ArticleFields,
    EquatableArray<VocabularyDeclaration> Vocabularies,
    EquatableArray<string> Boilerplate,
    bool Search,
    bool Stemming,
    bool MarkdownHtml)
{
    /// <summary>Fields of articles whose declaration is in error; articles that give them are not blamed for it.</summary>
    public EquatableArray<string> FaultyFields { get; init; }

    /// <summary>Vocabularies whose declaration is in error; their files and the fields that name them are not blamed for it.</summary>
    public EquatableArray<string> FaultyVocabularies { get; init; }

    /// <summary>Whether <c>corpus.yaml</c>, or a part of it, cannot be read, so that nobody knows which keys and files belong to the corpus.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>The settings of a corpus without <c>corpus.yaml</c>.</summary>
    public static CorpusSettings Default { get; } = new("en", [], [], [], Search: true, Stemming: true, MarkdownHtml: false);
}
