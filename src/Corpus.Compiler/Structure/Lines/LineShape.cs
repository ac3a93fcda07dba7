namespace Corpus.Compiler.Structure.Lines;

/// <summary>What a line looks like by itself, before its place in the text is looked at.</summary>
internal enum LineShape
{
    /// <summary>A few words without an end mark.</summary>
    Title,

    /// <summary>A short sentence.</summary>
    Sentence,

    /// <summary>Running text beyond doubt.</summary>
    Prose,

    /// <summary>No letter and no digit.</summary>
    Ornament,

    /// <summary>Set aside by the corpus's own settings.</summary>
    SetAside,

    /// <summary>A button, a menu entry, a counter.</summary>
    Chrome,

    /// <summary>Chrome that separates paragraphs like a blank line.</summary>
    Inset,

    /// <summary>Chrome above a list of links.</summary>
    Links,

    /// <summary>Chrome below the last paragraph.</summary>
    End,

    /// <summary>Chrome above a note about the author.</summary>
    AuthorNote,

    /// <summary>Advertising, subscription, comment policies.</summary>
    Promotion,

    /// <summary>A time, and little else.</summary>
    Timestamp,

    /// <summary>A line that says who wrote the article.</summary>
    Byline,

    /// <summary>A line that says where the article was taken from.</summary>
    Source,

    /// <summary>A line that says who made a picture.</summary>
    Credit,

    /// <summary>Text about a picture, with the credit at its end.</summary>
    Caption,

    /// <summary>A line that begins with a bullet or a number.</summary>
    ListItem,

    /// <summary>A line that begins with the mark of a quoted text.</summary>
    BlockQuote,
}
