using System.Globalization;
using System.Text;

namespace Corpus.Compiler.Schema;

/// <summary>Makes C# identifiers of what people write.</summary>
internal static class CSharpName
{
    /// <summary>
    /// The identifier in PascalCase: <c>harbour/ferry-2</c> becomes <c>HarbourFerry2</c>. Letters after anything that cannot stand in
    /// an identifier become capitals; a digit at the start gets an underscore before it; <c>_</c> where no letter or digit is left.
    /// </summary>
    public static string Of(string text)
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

    /// <summary>Words as a title: <c>north-korea</c> becomes <c>North Korea</c>.</summary>
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
