using System.Globalization;
using System.Text;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>Names the headings of one article as GitHub does, so that links written for GitHub lead to them.</summary>
internal sealed class HeadingAnchors
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The anchor of the next heading; one that is taken gets a number.</summary>
    /// <param name="text">What a reader sees of the heading, or the id that the article gives it.</param>
    /// <param name="isId">Whether it is an id, which is kept unchanged.</param>
    public string Next(string text, bool isId = false)
    {
        var anchor = isId ? text : Slug(text);
        var unique = anchor;
        while (counts.ContainsKey(unique))
            unique = anchor + "-" + (++counts[anchor]).ToString(CultureInfo.InvariantCulture);
        counts.Add(unique, 0);
        return unique;
    }

    /// <summary>
    /// Letters in lower case, digits, marks, hyphens and underscores; spaces become hyphens, everything else is left out.
    /// </summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (text[i] is ' ' or '-')
                slug.Append('-');
            else if (IsWord(category))
                slug.Append(text.Substring(i, length).ToLowerInvariant());
            i += length - 1;
        }

        return slug.ToString();
    }

    /// <summary>The word characters of regular expressions (Unicode Technical Standard #18, Annex C).</summary>
    private static bool IsWord(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
}
