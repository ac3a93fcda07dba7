using System.Globalization;
using System.Text;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Problems;

/// <summary>A problem at a position of a file.</summary>
/// <param name="Descriptor">The kind of problem.</param>
/// <param name="Path">The file, relative to the corpus, with <c>/</c> between folders.</param>
/// <param name="Place">The position in the file.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record Problem(ProblemDescriptor Descriptor, string Path, FileSpan Place, EquatableArray<string> Arguments)
    : IComparable<Problem>
{
    /// <summary>The arguments of the message, each on one line and without characters that change the direction of text.</summary>
    public EquatableArray<string> Arguments { get; init; } = Arguments.Any(argument => argument.Any(NeedsEscape))
        ? Arguments.Select(OneLine).ToEquatableArray()
        : Arguments;

    /// <summary>The end of the message of a problem that represents others of its kind; empty otherwise.</summary>
    public string Elsewhere { get; init => field = value.Any(NeedsEscape) ? OneLine(value) : value; } = "";

    /// <summary>The formatted message.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments]) + Elsewhere;

    /// <summary>Orders problems by file, position, id and message.</summary>
    public int CompareTo(Problem? other)
    {
        if (other is null)
            return 1;
        var order = string.CompareOrdinal(Path, other.Path);
        if (order == 0)
            order = Place.Line.CompareTo(other.Place.Line);
        if (order == 0)
            order = Place.Column.CompareTo(other.Place.Column);
        if (order == 0)
            order = string.CompareOrdinal(Descriptor.Id, other.Descriptor.Id);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    private static bool NeedsEscape(char c) => IsBreak(c) || IsBidirectional(c);

    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    // In a build log they could make a message read as another one.
    private static bool IsBidirectional(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string OneLine(string argument)
    {
        var line = new StringBuilder(argument.Length);
        foreach (var c in argument)
        {
            if (IsBidirectional(c))
                line.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:X4}", (int)c);
            else
                line.Append(IsBreak(c) ? ' ' : c);
        }

        return line.ToString();
    }
}
