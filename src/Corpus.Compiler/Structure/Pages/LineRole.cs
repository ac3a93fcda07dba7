namespace Corpus.Compiler.Structure.Pages;

/// <summary>What a form of the whole page says that a line is, whatever it looks like by itself.</summary>
internal enum LineRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The title of the article.</summary>
    Headline,

    /// <summary>The title of a section of the article.</summary>
    Heading,

    /// <summary>An entry of a list in the article: of its contents, notes, references, facts.</summary>
    Entry,

    /// <summary>Not part of the article.</summary>
    Aside,
}
