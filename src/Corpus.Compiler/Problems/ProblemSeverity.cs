namespace Corpus.Compiler.Problems;

/// <summary>How much a problem matters, before <c>.editorconfig</c> has its say.</summary>
internal enum ProblemSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Information,

    /// <summary>Probably a mistake; the corpus compiles as it is.</summary>
    Warning,

    /// <summary>A mistake; what it touches is left out, the rest compiles.</summary>
    Error,
}
