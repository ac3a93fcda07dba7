namespace Corpus.Compiler.Model;

/// <summary>A picture, film or sound, by the blocks that speak of it; an index into the article's blocks, or -1.</summary>
internal readonly record struct Figure(int Label, int Caption, int Credit);
