using System.Globalization;
using System.Text;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>Makes C# identifiers from ids, keys and names.</summary>
internal static class CSharpName
{
    /// <summary>What ids and keys must satisfy, for a message.</summary>
    public const string InvalidName = "it must not be empty, start or end with white space, or contain control characters";

    /// <summary>
    /// The longest name in UTF-8. The compiler takes 1,023 bytes (CS7013), and some generated names join two of these: <c>PeopleByHome</c>.
    /// </summary>
    public const int MaximumBytes = 400;

    /// <summary>
    /// The identifier in PascalCase: <c>harbour/ferry-2</c> becomes <c>HarbourFerry2</c>. A letter after a character that identifiers
    /// cannot contain is capitalized, a leading digit gets an underscore, and a name without letters or digits becomes <c>_</c>. A long
    /// name is cut (<see cref="MaximumBytes"/>); <see cref="ReportLong"/> says so.
    /// </summary>
    public static string Of(string text)
    {
        var name = Whole(text);
        return IsLong(name) ? Cut(name) : name;
    }

    /// <summary>Reports a text whose name is cut.</summary>
    public static void ReportLong(string text, FileSpan place, ProblemList problems)
    {
        var name = Whole(text);
        if (IsLong(name))
            problems.Add(
                ProblemCatalog.NameTooLong, place, NodeShape.Shorten(text), $"{Encoding.UTF8.GetByteCount(name)}", $"{MaximumBytes}");
    }

    private static string Whole(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        var startsWord = true;
        foreach (var c in text)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (IsLetter(category) || category == UnicodeCategory.DecimalDigitNumber)
            {
                if (name.Length == 0 && !IsLetter(category))
                    name.Append('_');
                name.Append(startsWord ? char.ToUpperInvariant(c) : c);
                startsWord = false;
            }
            else if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && !startsWord)
                name.Append(c);
            else if (c is not ('\'' or '’'))
                startsWord = true;
        }

        return name.Length == 0 ? "_" : name.ToString();
    }

    // No UTF-16 code unit takes more than three bytes.
    private static bool IsLong(string name) => name.Length > MaximumBytes / 3 && Encoding.UTF8.GetByteCount(name) > MaximumBytes;

    private static string Cut(string name)
    {
        var length = 0;
        for (var bytes = 0; length < name.Length; length++)
        {
            bytes += name[length] < 0x80 ? 1 : name[length] < 0x800 ? 2 : 3;
            if (bytes > MaximumBytes)
                break;
        }

        return name.Substring(0, length);
    }

    /// <summary>Words in title case: <c>north-korea</c> becomes <c>North Korea</c>.</summary>
    public static string Words(string text)
    {
        var words = text.Split(['-', '_', '/', ' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? text : string.Join(" ", words.Select(w => char.ToUpperInvariant(w[0]) + w.Substring(1)));
    }

    private static bool IsLetter(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter
        or UnicodeCategory.LetterNumber;
}
