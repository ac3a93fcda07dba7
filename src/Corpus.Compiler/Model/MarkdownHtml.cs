namespace Corpus.Compiler.Model;

/// <summary>What becomes of HTML in a Markdown article.</summary>
internal enum MarkdownHtml
{
    /// <summary>Tags are shown as text.</summary>
    Escape,

    /// <summary>Everything is passed through.</summary>
    Raw,
}
