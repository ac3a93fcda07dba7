namespace Corpus.Compiler.Problems;

/// <summary>The severity of a problem, unless <c>.editorconfig</c> sets another.</summary>
internal enum ProblemSeverity
{
    /// <summary>Not a mistake; <c>dotnet build</c> does not show it.</summary>
    Information,

    /// <summary>Probably a mistake; the corpus compiles.</summary>
    Warning,

    /// <summary>A mistake; the affected value or file is left out and the rest compiles.</summary>
    Error,
}
