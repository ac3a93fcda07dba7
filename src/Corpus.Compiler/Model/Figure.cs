namespace Corpus.Compiler.Model;

/// <summary>A picture, film or sound, by the blocks that speak of it; an index into the article's blocks, or -1.</summary>
internal readonly record struct Figure(int Label, int Caption, int Credit)
{
    /// <summary>The address of the image, as written; null in plain text.</summary>
    public string? Source { get; init; }

    /// <summary>Where the alternative text of the image is written; null in plain text.</summary>
    public TextRange? Alternative { get; init; }
}
