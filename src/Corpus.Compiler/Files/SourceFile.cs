namespace Corpus.Compiler.Files;

/// <summary>One file of the corpus as it was handed over. Equal when path, text and fault are.</summary>
/// <param name="Path">Where it is below the corpus, with <c>/</c> between folders.</param>
/// <param name="Text">What it says, decoded, with its own line ends.</param>
/// <param name="Fault">The first bytes that are no text; null when all are, or when nobody has looked at the bytes.</param>
internal sealed record SourceFile(string Path, string Text, EncodingFault? Fault = null)
{
    /// <summary>The last part of the path.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>The path without its extension: the id of an article that names none.</summary>
    public string Stem => Path.LastIndexOf('.') is var dot && dot > Path.LastIndexOf('/') ? Path.Substring(0, dot) : Path;

    /// <summary>Whether the file is Markdown, by its name.</summary>
    public bool IsMarkdown => Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || Path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Where a file stops being text.</summary>
/// <param name="ByteOffset">The first byte that is wrong, from 0, byte-order mark included.</param>
/// <param name="TextOffset">The UTF-16 code unit of <see cref="SourceFile.Text"/> that stands for it.</param>
/// <param name="Found">What stands there, in a few words.</param>
internal sealed record EncodingFault(int ByteOffset, int TextOffset, string Found);
