namespace Corpus.Compiler.Structure.Pages;

/// <summary>Where the running text of the article is.</summary>
/// <param name="Start">The first line of the body.</param>
/// <param name="End">The last line of the body; before <paramref name="Start"/> if there is none.</param>
/// <param name="SignedNames">The names of bylines, and names alone on a line near the headline.</param>
internal sealed record PageBody(int Start, int End, IReadOnlyList<string> SignedNames);
