namespace Corpus;

/// <summary>What a block of an article is. The terms are those of IPTC and schema.org where these have one.</summary>
public enum BlockKind
{
    /// <summary>The title of the article.</summary>
    Headline,

    /// <summary>A second title, below the headline (schema.org <c>alternativeHeadline</c>).</summary>
    AlternativeHeadline,

    /// <summary>A summary set apart from the text (schema.org <c>description</c>).</summary>
    Description,

    /// <summary>The line that names who wrote the article.</summary>
    Byline,

    /// <summary>A paragraph of the text.</summary>
    Paragraph,

    /// <summary>A title inside the text.</summary>
    Subheading,

    /// <summary>One entry of a list.</summary>
    ListItem,

    /// <summary>Text quoted from another source and set apart.</summary>
    BlockQuote,

    /// <summary>Preformatted text.</summary>
    Code,

    /// <summary>Rows and columns.</summary>
    Table,

    /// <summary>The short title of a figure; its alternative text in Markdown.</summary>
    MediaLabel,

    /// <summary>The text that explains a figure.</summary>
    Caption,

    /// <summary>Who made or supplied a figure.</summary>
    Credit,

    /// <summary>A note about the author.</summary>
    AuthorBio,

    /// <summary>A line that says when the article was published or changed.</summary>
    Timestamp,

    /// <summary>A line that says where the article was taken from.</summary>
    Source,

    /// <summary>A line of the page around the article (menu, share bar, advertisement), set aside and kept.</summary>
    Boilerplate,
}
