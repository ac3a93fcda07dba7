namespace Corpus.Compiler.Model;

/// <summary>A position in a file.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column, in UTF-16 code units.</param>
/// <param name="Length">Length on that line in UTF-16 code units; 0 for a position without extent.</param>
internal readonly record struct FileSpan(int Line, int Column, int Length)
{
    /// <summary>The start of a file.</summary>
    public static FileSpan FileStart { get; } = new(1, 1, 0);
}
