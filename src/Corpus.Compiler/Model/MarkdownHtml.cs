namespace Corpus.Compiler.Model;

/// <summary>What becomes of HTML in a Markdown article.</summary>
internal enum MarkdownHtml
{
    /// <summary>Elements and attributes that can do no harm are kept, comments are dropped.</summary>
    Safe,

    /// <summary>Tags are shown as text.</summary>
    Escape,

    /// <summary>Everything is passed through.</summary>
    Raw,
}
