using System.Globalization;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>
/// Finds the names of agencies in a text as whole words. Nearly every line is searched for them, so that this compares strings where a
/// regular expression would try each name at each word (<c>benchmarks/Structure speed</c>).
/// </summary>
internal sealed class AgencyNames
{
    private const string Article = "The";

    // A longer name comes before one that it begins with.
    private readonly string[] names;
    private readonly Beginnings beginnings;

    /// <param name="listed">
    /// The names. They count in capitals too; those of four letters and fewer only as listed, for they are words otherwise.
    /// </param>
    public AgencyNames(IEnumerable<string> listed)
    {
        names = [.. listed.SelectMany(FormsOf).OrderByDescending(name => name, StringComparer.Ordinal)];
        beginnings = new Beginnings([.. names, Article], ignoresCase: false);
    }

    /// <summary>Whether a text contains a name.</summary>
    public bool AreIn(string text) => FirstIn(text) is not null;

    /// <summary>The first name in a text, with "The" if that is before it; null when there is none.</summary>
    public TextRange? FirstIn(string text) => Find(text, isAtEnd: false);

    /// <summary>The name at the end of a text, with "The" if that is before it; null when there is none.</summary>
    public TextRange? AtEndOf(string text) => Find(text, isAtEnd: true);

    private TextRange? Find(string text, bool isAtEnd)
    {
        var isInWord = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (!isInWord && beginnings.AreAt(text, at))
            {
                var after = at + Article.Length;
                var hasArticle = IsAt(Article, text, at) && after < text.Length && char.IsWhiteSpace(text[after]);
                var end = (hasArticle ? EndOfName(text, after + 1, isAtEnd) : null) ?? EndOfName(text, at, isAtEnd);
                if (end is not null)
                    return new TextRange(at, end.Value);
            }

            isInWord = IsOfWord(text[at]);
        }

        return null;
    }

    /// <summary>Where the name that begins at a place ends; null when none does.</summary>
    private int? EndOfName(string text, int at, bool isAtEnd)
    {
        foreach (var name in names)
        {
            var end = at + name.Length;
            if (IsAt(name, text, at) && (end == text.Length || !IsOfWord(text[end])) && (!isAtEnd || IsClosed(text, end)))
                return end;
        }

        return null;
    }

    private static bool IsAt(string name, string text, int at) => string.CompareOrdinal(text, at, name, 0, name.Length) == 0;

    /// <summary>Whether nothing but spaces, stops and brackets follows.</summary>
    private static bool IsClosed(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '.' or ')' or ']'))
            at++;
        return at == text.Length;
    }

    /// <summary>What <c>\w</c> is in an expression, or a hyphen.</summary>
    private static bool IsOfWord(char c) => c is (>= 'a' and <= 'z') or '-' || char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;

    private static IEnumerable<string> FormsOf(string agency) =>
        agency.Length <= 4 || agency.ToUpperInvariant() == agency ? [agency] : [agency, agency.ToUpperInvariant()];
}
