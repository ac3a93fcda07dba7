namespace Corpus.Compiler.Model;

/// <summary>Where something stands in a file.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Column">The UTF-16 code unit in the line, from 1.</param>
/// <param name="Length">How many code units of that line it takes; 0 for the place alone.</param>
internal readonly record struct FileSpan(int Line, int Column, int Length)
{
    /// <summary>The first code unit of a file.</summary>
    public static FileSpan FileStart { get; } = new(1, 1, 0);
}
