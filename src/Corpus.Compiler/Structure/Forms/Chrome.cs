using System.Runtime.CompilerServices;
using System.Text;
using Corpus.Compiler.Data;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>What a line of page chrome does to the lines around it.</summary>
internal enum ChromeRole
{
    /// <summary>It stands alone: a button, a menu entry.</summary>
    Line,

    /// <summary>It separates paragraphs like a blank line.</summary>
    Inset,

    /// <summary>Links to other articles follow it.</summary>
    Links,

    /// <summary>The article is over when it comes.</summary>
    End,

    /// <summary>A note about the author follows it.</summary>
    AuthorNote,
}

/// <summary>The lines that web pages print around articles, from <c>chrome.txt</c>.</summary>
internal sealed class Chrome
{
    /// <summary>Code units of the longest line that can be in the list.</summary>
    public const int LongestLine = 200;

    private const string ListName = "chrome";

    private static readonly char[] EndMarks =
    [
        ' ', '•', '·', '*', '-', '–', '—', ':', '.', '…', '!', '»', '>', '›', '→', '|', ',', '+', '▼',
    ];

    private readonly Dictionary<string, ChromeRole> lines = new(StringComparer.Ordinal);
    private readonly List<string> offers = [];
    private readonly List<string> promotions = [];
    private readonly List<string> labels = [];
    private readonly HashSet<string> buttons = new(
        ["link", "links", "cancel", "via", "in", "on", "to", "with", "this"], StringComparer.Ordinal);
    private readonly HashSet<string> sections = new(StringComparer.Ordinal);
    private readonly List<(string Start, ChromeRole Role)> starts = [];

    /// <param name="folder">The language. Pages in every language have buttons in English: its list belongs to all of them.</param>
    public Chrome(LanguageFolder folder)
    {
        foreach (var group in LanguageFolder.English.ReadGroups(ListName))
            AddAll(group);
        foreach (var group in folder == LanguageFolder.English ? [] : folder.ReadGroups(ListName).AsEnumerable())
            AddAll(group);

        void AddAll(IGrouping<string, string> group)
        {
            foreach (var entry in group)
                Add(group.Key, entry);
        }
    }

    /// <summary>Text glued to a name that is not part of it.</summary>
    public IReadOnlyList<string> Labels => labels;

    /// <summary>The role of a line, or of a part of one; null when the list does not have it.</summary>
    public ChromeRole? RoleOf(string text) => text.Length > LongestLine ? null : RoleOfKey(KeyOf(text));

    /// <summary>The role of a line given by its <see cref="KeyOf">key</see>; null when the list does not have it.</summary>
    public ChromeRole? RoleOfKey(string key)
    {
        if (lines.TryGetValue(key, out var role))
            return role;
        foreach (var (start, startRole) in starts)
        {
            if (key.StartsWith(start, StringComparison.Ordinal))
                return startRole;
        }

        return null;
    }

    /// <summary>Whether one of the words names a part of a newspaper, so that the line names no person.</summary>
    public bool NamesSection(string line) => line.Length <= LongestLine && KeyOf(line).Split(' ').Any(sections.Contains);

    /// <summary>How many phrases that sell something, and that go with such phrases, the line contains; each counts once.</summary>
    public (int Offers, int Promotions) PromotionsIn(string key)
    {
        return (Count(offers), Count(promotions));

        int Count(List<string> phrases)
        {
            var count = 0;
            foreach (var phrase in phrases)
            {
                if (IsPhraseOf(key, phrase))
                    count++;
            }

            return count;
        }
    }

    /// <summary>Whether a line contains a phrase as whole words; the last may have a plural ending.</summary>
    private static bool IsPhraseOf(string key, string phrase)
    {
        for (var at = key.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = key.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            if (end < key.Length && key[end] == 's')
                end++;
            if ((at == 0 || !char.IsLetterOrDigit(key[at - 1])) && (end >= key.Length || !char.IsLetter(key[end])))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line holds nothing but the names of buttons, two or more of them.</summary>
    public bool IsButtons(string key)
    {
        var words = key.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && words.All(buttons.Contains);
    }

    /// <summary>
    /// A line as the list writes it: in lower case, numbers as <c>0</c>, quotes straight, without marks at both ends and doubled spaces.
    /// </summary>
    [MethodImpl(JitOptions.SkipTier0)]
    public static string KeyOf(string line)
    {
        var key = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            var next = c switch
            {
                '’' or '‘' or '`' => '\'',
                '“' or '”' => '"',
                >= '0' and <= '9' => '0',
                _ when char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' => ' ',
                _ => char.ToLowerInvariant(c),
            };
            if (next is '0' or ' ' && (key.Length == 0 ? next == ' ' : key[key.Length - 1] == next))
                continue;
            key.Append(next);
        }

        return key.ToString().Trim(EndMarks);
    }

    private void Add(string group, string entry)
    {
        switch (group)
        {
            case "offer":
                offers.Add(entry);
                break;
            case "promotion":
                promotions.Add(entry);
                break;
            case "label":
                labels.Add(entry);
                break;
            default:
                var role = group switch
                {
                    "inset" => ChromeRole.Inset,
                    "links" => ChromeRole.Links,
                    "end" => ChromeRole.End,
                    "author note" => ChromeRole.AuthorNote,
                    _ => ChromeRole.Line,
                };
                if (group == "section")
                    sections.Add(entry);
                if (group == "share" && entry.All(char.IsLetter))
                    buttons.Add(entry);
                if (entry[entry.Length - 1] == '…')
                    starts.Add((entry.TrimEnd('…'), role));
                else
                    lines[entry] = role;
                break;
        }
    }
}
