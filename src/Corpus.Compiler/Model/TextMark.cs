namespace Corpus.Compiler.Model;

/// <summary>A range of an article's text that a reader does not see as written: markup, an escape, an entity.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">One past the last; equal to <paramref name="Start"/> where something is only inserted.</param>
/// <param name="Replacement">The code unit that a reader sees instead; NUL when the range is hidden.</param>
internal readonly record struct TextMark(int Start, int End, char Replacement = '\0');
