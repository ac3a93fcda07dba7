using Corpus.Compiler.Model;

namespace Corpus.Compiler.Files;

/// <summary>One file of the corpus, as the host passed it. Equal when path, text and fault are.</summary>
/// <param name="Path">The path relative to the corpus, with <c>/</c> between folders.</param>
/// <param name="Text">What it says, decoded, with its own line ends.</param>
/// <param name="Fault">The first bytes that are not text; null if all are, or if the bytes were not checked.</param>
internal sealed record SourceFile(string Path, string Text, EncodingFault? Fault = null)
{
    /// <summary>The last part of the path.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>The path without its extension.</summary>
    public string Stem => Path.LastIndexOf('.') is var dot && dot > Path.LastIndexOf('/') ? Path.Substring(0, dot) : Path;

    /// <summary>Whether the file is Markdown, by its name.</summary>
    public bool IsMarkdown => CorpusFile.IsMarkdown(Path);

    /// <summary>Whether the file is Markdown with components, by its name.</summary>
    public bool IsMdx => CorpusFile.Extension(Path).Equals(".mdx", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The id of an article that names none: the path without its extension, and for <c>index.md</c> and <c>_index.md</c> the path of their
    /// folder.
    /// </summary>
    public string DefaultId
    {
        get
        {
            var stem = Stem;
            var slash = stem.LastIndexOf('/');
            var isIndex = IsMarkdown && stem.Substring(slash + 1) is "index" or "_index";
            return !isIndex ? stem : slash > 0 ? stem.Substring(0, slash) : "index";
        }
    }

    /// <summary>
    /// The date at the start of the last part of <see cref="DefaultId"/>, as in <c>2026-03-01-ferry.md</c>; null when there is none.
    /// </summary>
    public WrittenDate? DateInName
    {
        get
        {
            var id = DefaultId;
            var name = id.Substring(id.LastIndexOf('/') + 1);
            var isDate = name.Length == 10 || (name.Length > 10 && name[10] is '-' or '_' or ' ' or '.');
            return isDate && IsoDate.TryParse(name.Substring(0, 10), out var date, out _) ? date : null;
        }
    }
}

/// <summary>Where a file stops being text.</summary>
/// <param name="ByteOffset">The first byte that is wrong, from 0, byte-order mark included.</param>
/// <param name="TextOffset">The UTF-16 code unit of <see cref="SourceFile.Text"/> that represents it.</param>
/// <param name="Found">A description of what was found.</param>
internal sealed record EncodingFault(int ByteOffset, int TextOffset, string Found);
