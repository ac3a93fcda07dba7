using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Corpus.Compiler.Data;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>How pages in one language word what they print around an article: dates, bylines and the furniture of the page.</summary>
internal sealed class PageLanguage
{
    private static readonly ConditionalWeakTable<LanguageFolder, PageLanguage> Known = new();

    private PageLanguage(LanguageFolder folder)
    {
        Dates = new WrittenDates(folder);
        Chrome = new Chrome(folder);
        Parts = new PartWords(folder);
        Bylines = new Bylines(folder, Dates, Chrome);
    }

    /// <summary>English.</summary>
    public static PageLanguage English { get; } = Of(LanguageFolder.English);

    /// <summary>The dates of bylines and timestamps.</summary>
    public WrittenDates Dates { get; }

    /// <summary>The lines that pages print around articles.</summary>
    public Chrome Chrome { get; }

    /// <summary>The words of forms, comments, products and pictures.</summary>
    public PartWords Parts { get; }

    /// <summary>Bylines and the names in them.</summary>
    public Bylines Bylines { get; }

    /// <summary>The wording of a language.</summary>
    public static PageLanguage Of(LanguageFolder folder) => Known.GetValue(folder, static given => new PageLanguage(given));

    /// <summary>A pattern for any of some texts, the longest first; one that fits nowhere for none.</summary>
    internal static string AnyOf(IEnumerable<string> texts)
    {
        var longestFirst = texts.Distinct()
            .OrderByDescending(text => text.Length)
            .ThenBy(text => text, StringComparer.Ordinal)
            .Select(text => Regex.Escape(text).Replace("\\ ", @"\s"));
        return string.Join("|", longestFirst) is { Length: > 0 } any ? $"(?:{any})" : "(?!)";
    }
}
