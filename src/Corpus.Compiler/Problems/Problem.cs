using System.Globalization;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Problems;

/// <summary>Something wrong, or worth knowing, at one place of one file.</summary>
/// <param name="Descriptor">What kind of problem it is.</param>
/// <param name="Path">The file, below the corpus, with <c>/</c> between folders.</param>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Column">The UTF-16 code unit in the line, from 1.</param>
/// <param name="Length">How many code units of that line it is about; 0 for the place alone.</param>
/// <param name="Arguments">What fills the message.</param>
internal sealed record Problem(ProblemDescriptor Descriptor, string Path, int Line, int Column, int Length, EquatableArray<string> Arguments)
    : IComparable<Problem>
{
    /// <summary>The message as people read it.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments]);

    /// <summary>By file, place, id and message: the order in which all problems of a corpus are told.</summary>
    public int CompareTo(Problem? other)
    {
        if (other is null)
            return 1;
        var order = string.CompareOrdinal(Path, other.Path);
        if (order == 0)
            order = Line.CompareTo(other.Line);
        if (order == 0)
            order = Column.CompareTo(other.Column);
        if (order == 0)
            order = string.CompareOrdinal(Descriptor.Id, other.Descriptor.Id);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }
}
