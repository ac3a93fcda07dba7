namespace Corpus.Compiler.Language.Quotations;

/// <summary>A range in quotation marks, including the marks.</summary>
/// <param name="Start">The index of the opening mark.</param>
/// <param name="End">The index after the closing mark, or the end of the block when there is none.</param>
/// <param name="IsClosed">Whether there is a closing mark.</param>
internal readonly record struct QuotedRange(int Start, int End, bool IsClosed);
