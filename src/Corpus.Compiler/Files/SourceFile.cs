namespace Corpus.Compiler.Files;

/// <summary>One file of the corpus as it was handed over. Equal when path and text are.</summary>
/// <param name="Path">Where it is below the corpus, with <c>/</c> between folders.</param>
/// <param name="Text">What it says, decoded, with its own line ends.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>The last part of the path.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>The path without its extension: the id of an article that names none.</summary>
    public string Stem => Path.LastIndexOf('.') is var dot && dot > Path.LastIndexOf('/') ? Path.Substring(0, dot) : Path;
}
