namespace Corpus.Compiler.Model;

/// <summary>One block: a slice of the text that is one thing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The first UTF-16 code unit; white space only where the first line of code is indented.</param>
/// <param name="End">One past the last, never after white space.</param>
internal readonly record struct Block(BlockKind Kind, int Start, int End)
{
    /// <summary>The block's place in the text.</summary>
    public TextRange Range => new(Start, End);

    /// <summary>Whether the block belongs to what a reader would call the article.</summary>
    public bool IsBody => Kind.IsBody();
}
