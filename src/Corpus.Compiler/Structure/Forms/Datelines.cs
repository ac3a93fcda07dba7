using System.Text.RegularExpressions;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>The shape of a dateline: where, and sometimes when and by which agency, a report was written.</summary>
internal static class Datelines
{
    private const int Longest = 90;

    private const string Word = @"\p{Lu}[\p{L}.’'-]*";

    // WASHINGTON — ; LONDON, Sept. 4 (Reuters) - ; NEW DELHI:
    private static readonly Regex Capitals = new(
        @"^(?<dateline>\p{Lu}[\p{Lu}.’'-]{2,}(?:[\s/]\p{Lu}[\p{Lu}.’'-]*){0,3}"
        + $@"(?:,\s?{Word}(?:\s{Word}){{0,2}})?(?:,?\s{Word}\s\d{{1,2}}(?:,?\s\d{{4}})?)?(?:,?\s?\([\p{{L}}\s./-]{{2,30}}\))?)"
        + @"(?:\s?(?:—|–|--)\s?|\s-\s|:\s)(?=\S)",
        RegexOptions.CultureInvariant);

    // Washington — ; New York, Sept. 4 (AP) —
    private static readonly Regex Mixed = new(
        $@"^(?<dateline>{Word}(?:\s{Word}){{0,2}}(?:,\s{Word}(?:\s{Word})?)?(?:,?\s{Word}\s\d{{1,2}}(?:,?\s\d{{4}})?)?"
        + @"(?<agency>,?\s\([\p{L}\s./-]{2,30}\))?)\s(?:—|–|--)\s(?=[\p{Lu}""“])",
        RegexOptions.CultureInvariant);

    /// <summary>The dateline at the start of a paragraph; null when there is none.</summary>
    public static TextRange? Read(string raw, Block paragraph)
    {
        var beginning = raw.Substring(paragraph.Start, Math.Min(Longest * 4, paragraph.End - paragraph.Start));
        var match = Capitals.Match(beginning);
        if (!match.Success)
        {
            match = Mixed.Match(beginning);

            // A second dash in the sentence makes the first one the beginning of a parenthesis.
            if (!match.Success || (!match.Groups["agency"].Success && HasDash(beginning, match.Index + match.Length)))
                return null;
        }

        // Some papers put their own name there, which is no place.
        var length = match.Groups["dateline"].Length;
        return length <= Longest
            && !Credits.IsCredit(match.Groups["dateline"].Value) ? new TextRange(paragraph.Start, paragraph.Start + length) : null;
    }

    private static bool HasDash(string text, int from)
    {
        var stop = text.IndexOf(". ", from, StringComparison.Ordinal);
        var rest = text.Substring(from, (stop < 0 ? text.Length : stop) - from);
        return rest.IndexOf(" — ", StringComparison.Ordinal) >= 0 || rest.IndexOf(" – ", StringComparison.Ordinal) >= 0
            || rest.IndexOf(" -- ", StringComparison.Ordinal) >= 0;
    }
}
