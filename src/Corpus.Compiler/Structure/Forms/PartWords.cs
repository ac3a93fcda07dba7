using System.Text.RegularExpressions;
using Corpus.Compiler.Data;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>What a line says of the part of a page that it belongs to.</summary>
internal enum PartWord
{
    /// <summary>The comments of readers follow.</summary>
    Comments,

    /// <summary>The person named before wrote what follows.</summary>
    Says,

    /// <summary>A button below a comment.</summary>
    Reaction,

    /// <summary>The label of a form's field.</summary>
    Field,

    /// <summary>The button at the end of a form.</summary>
    Submit,

    /// <summary>A button beside what is for sale.</summary>
    Buy,

    /// <summary>A word beside a price.</summary>
    Price,

    /// <summary>How many stars buyers give to what is for sale, after a number.</summary>
    Rated,

    /// <summary>How many buyers rated what is for sale, after a number.</summary>
    Reviews,

    /// <summary>What a page that sets cookies calls them.</summary>
    Cookie,

    /// <summary>How long a cookie is kept.</summary>
    Kept,

    /// <summary>A button on a picture.</summary>
    Picture,

    /// <summary>The link below a teaser to what it is about.</summary>
    More,

    /// <summary>What made the page, at its top or foot.</summary>
    Maker,

    /// <summary>The contents of the page follow.</summary>
    Contents,

    /// <summary>The button to edit a section of an encyclopedia, after its title.</summary>
    Edit,

    /// <summary>What the software of encyclopedias prints on every page.</summary>
    Encyclopedia,

    /// <summary>A button beside the headline of an encyclopedia's page.</summary>
    Tab,

    /// <summary>A reference to another entry of an encyclopedia.</summary>
    Reference,

    /// <summary>The title of a list at the end of an entry of an encyclopedia.</summary>
    EndList,

    /// <summary>A link to a sister project of an encyclopedia.</summary>
    Sister,

    /// <summary>What follows is below an entry of an encyclopedia.</summary>
    Closing,
}

/// <summary>The words by which parts of a page with a form of their own are known.</summary>
internal sealed class PartWords
{
    // The kinds of a line, each a bit.
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<(string Start, string Middle, int Kind)>> starts = [];
    private readonly List<(string End, int Kind)> ends = [];
    private readonly string[] cookie;

    /// <param name="folder">The language. As with <see cref="Chrome"/>, the English list belongs to all of them.</param>
    public PartWords(LanguageFolder folder)
    {
        foreach (PartWord kind in Enum.GetValues(typeof(PartWord)))
        {
            var name = kind.ToString().ToLowerInvariant();
            foreach (var word in WordsOf(LanguageFolder.English, name).Concat(WordsOf(folder, name)))
            {
                if (word[word.Length - 1] == '…')
                    AddStart(word.TrimEnd('…'), kind);
                else if (word[0] == '…')
                    ends.Add((word.TrimStart('…'), BitOf(kind)));
                else
                    lines[word] = BitOf(kind) | (lines.TryGetValue(word, out var others) ? others : 0);
            }
        }

        cookie = ListOf(PartWord.Cookie);
        Rating = new GuardedPattern(
            Guards.BeginsWithDigitOr("★☆⭐("),
            $@"^(?:[★☆⭐]{{2,}}|\(?\d(?:[.,]\d)?\s?(?:/\s?5|{AnyOf(PartWord.Rated)})|\(?\d[\d.,]*\)?\s{AnyOf(PartWord.Reviews)}\)?$)",
            RegexOptions.IgnoreCase);
        Kept = new GuardedPattern(
            ((Func<string, bool>)Guards.HasDigit).Or(Guards.HasWord(ListOf(PartWord.Kept).Where(word => word[0] != '0'))),
            $@"\b{AnyOf(PartWord.Kept)}\b",
            RegexOptions.IgnoreCase);
    }

    /// <summary>Fits a line that says how buyers rate what is for sale: "4.5 out of 5", "(12 reviews)".</summary>
    public GuardedPattern Rating { get; }

    /// <summary>Fits how long a cookie is kept: "session", "2 years".</summary>
    public GuardedPattern Kept { get; }

    /// <summary>Whether a line speaks of cookies.</summary>
    /// <param name="line">The line.</param>
    /// <param name="comparison">How the line is compared with the listed words, which are in small letters.</param>
    public bool SpeaksOfCookies(string line, StringComparison comparison) =>
        Array.Exists(cookie, word => line.IndexOf(word, comparison) >= 0);

    /// <summary>Whether the list of a kind has a line.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="key">The line's <see cref="Chrome.KeyOf"/>.</param>
    public bool Is(PartWord kind, string key) => (KindsOf(key) & BitOf(kind)) != 0;

    /// <summary>The kinds whose lists have a line, each a <see cref="BitOf">bit</see>.</summary>
    /// <param name="key">The line's <see cref="Chrome.KeyOf"/>.</param>
    public int KindsOf(string key)
    {
        var kinds = lines.TryGetValue(key, out var listed) ? listed : 0;
        if (key.Length > 0 && starts.TryGetValue(key[0], out var candidates))
        {
            foreach (var (start, middle, kind) in candidates)
            {
                if (key.StartsWith(start, StringComparison.Ordinal) && key.IndexOf(middle, start.Length, StringComparison.Ordinal) >= 0)
                    kinds |= kind;
            }
        }

        foreach (var (end, kind) in ends)
        {
            if (key.EndsWith(end, StringComparison.Ordinal))
                kinds |= kind;
        }

        return kinds;
    }

    /// <summary>A beginning, and perhaps words after it with anything between: "for…, see".</summary>
    private void AddStart(string start, PartWord kind)
    {
        var gap = start.IndexOf('…');
        if (!starts.TryGetValue(start[0], out var others))
            starts.Add(start[0], others = []);
        others.Add(gap < 0 ? (start, "", BitOf(kind)) : (start.Substring(0, gap), start.Substring(gap + 1), BitOf(kind)));
    }

    /// <summary>The bit of a kind.</summary>
    public static int BitOf(PartWord kind) => 1 << (int)kind;

    private string[] ListOf(PartWord kind) => [.. lines.Where(line => (line.Value & BitOf(kind)) != 0).Select(line => line.Key)];

    /// <summary>A pattern for any of the listed words, of which 0 is any number.</summary>
    private string AnyOf(PartWord kind) => PageLanguage.AnyOf(ListOf(kind)).Replace("0", @"\d+");

    private static IEnumerable<string> WordsOf(LanguageFolder folder, string kind) => folder.ReadGroups("page-parts")[kind];
}
