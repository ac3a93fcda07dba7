namespace Corpus.Compiler.Linking;

/// <summary>What a link or an image of an article leads to.</summary>
internal enum LinkTargetKind
{
    /// <summary>Something outside the corpus, or a root link whose meaning the settings do not give: not checked.</summary>
    Elsewhere,

    /// <summary>An article.</summary>
    Article,

    /// <summary>An article that this build leaves out.</summary>
    Draft,

    /// <summary>Another file, or a folder.</summary>
    File,

    /// <summary>A file or an article that does not exist.</summary>
    Missing,

    /// <summary>An address whose scheme is misspelled.</summary>
    WrongScheme,
}

/// <summary>What a link leads to.</summary>
/// <param name="Kind">The kind of target.</param>
/// <param name="Path">
/// The path of the target below the corpus; of a missing one, the path that was looked for; of a wrong scheme, the one that is near.
/// </param>
/// <param name="Anchor">What follows the <c>#</c>, decoded; null when there is none.</param>
internal readonly record struct LinkTarget(LinkTargetKind Kind, string Path = "", string? Anchor = null);
