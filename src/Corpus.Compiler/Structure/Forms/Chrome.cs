using System.Buffers;
using System.Runtime.CompilerServices;
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

    private static readonly char[] AsciiInKeys = [.. Enumerable.Range(0, 128).Select(c => InKey((char)c))];

    private readonly Dictionary<string, ChromeRole> lines = new(StringComparer.Ordinal);
    private readonly List<string> labels = [];
    private readonly HashSet<string> offers;
    private readonly PhraseIndex promotions;
    private readonly HashSet<string> buttons = new(
        ["link", "links", "cancel", "via", "in", "on", "to", "with", "this"], StringComparer.Ordinal);
    private readonly HashSet<string> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<(string Start, ChromeRole Role)>> starts = [];

    /// <param name="folder">The language. Pages in every language have buttons in English: its list belongs to all of them.</param>
    public Chrome(LanguageFolder folder)
    {
        ILookup<string, string>[] lists = folder == LanguageFolder.English
            ? [LanguageFolder.English.ReadGroups(ListName)]
            : [LanguageFolder.English.ReadGroups(ListName), folder.ReadGroups(ListName)];
        foreach (var group in lists.SelectMany(list => list))
        {
            foreach (var entry in group)
                Add(group.Key, entry);
        }

        offers = new(lists.SelectMany(list => list["offer"]), StringComparer.Ordinal);
        promotions = new(lists.SelectMany(list => list["promotion"]).Concat(offers));
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
        if (key.Length > 0 && starts.TryGetValue(key[0], out var candidates))
        {
            foreach (var (start, startRole) in candidates)
            {
                if (key.StartsWith(start, StringComparison.Ordinal))
                    return startRole;
            }
        }

        return null;
    }

    /// <summary>Whether one of the words names a part of a newspaper, so that the line names no person.</summary>
    public bool NamesSection(string line) => line.Length <= LongestLine && KeyOf(line).Split(' ').Any(sections.Contains);

    /// <summary>How many phrases that sell something, and that go with such phrases, the line contains; each counts once.</summary>
    public (int Offers, int Promotions) PromotionsIn(string key)
    {
        var found = promotions.FindIn(key);
        var count = found.Count == 0 ? 0 : found.Count(offers.Contains);
        return (count, found.Count - count);
    }

    /// <summary>Whether a line holds nothing but the names of buttons, two or more of them.</summary>
    public bool IsButtons(string key)
    {
        var words = 0;
        for (var start = 0; start < key.Length;)
        {
            var end = key.IndexOf(' ', start) is var space and >= 0 ? space : key.Length;
            if (end > start && !buttons.Contains(key.Substring(start, end - start)))
                return false;
            words += end > start ? 1 : 0;
            start = end + 1;
        }

        return words >= 2;
    }

    /// <summary>
    /// A line as the list writes it: in lower case, numbers as <c>0</c>, quotes straight, without marks at both ends and doubled spaces.
    /// </summary>
    [MethodImpl(JitOptions.SkipTier0)]
    public static string KeyOf(string line)
    {
        var key = ArrayPool<char>.Shared.Rent(line.Length);
        var (start, end) = (0, 0);
        foreach (var c in line)
        {
            var next = c < AsciiInKeys.Length ? AsciiInKeys[c] : InKey(c);
            if (next is '0' or ' ' && (end == 0 ? next == ' ' : key[end - 1] == next))
                continue;
            key[end++] = next;
        }

        while (end > 0 && Array.IndexOf(EndMarks, key[end - 1]) >= 0)
            end--;
        while (start < end && Array.IndexOf(EndMarks, key[start]) >= 0)
            start++;
        var written = new string(key, start, end - start);
        ArrayPool<char>.Shared.Return(key);
        return written;
    }

    private static char InKey(char c) => c switch
    {
        '’' or '‘' or '`' => '\'',
        '“' or '”' => '"',
        >= '0' and <= '9' => '0',
        _ when char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' => ' ',
        _ => char.ToLowerInvariant(c),
    };

    private void Add(string group, string entry)
    {
        switch (group)
        {
            case "offer" or "promotion":
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
                    AddStart(entry.TrimEnd('…'), role);
                else
                    lines[entry] = role;
                break;
        }
    }

    private void AddStart(string start, ChromeRole role)
    {
        if (!starts.TryGetValue(start[0], out var others))
            starts.Add(start[0], others = []);
        others.Add((start, role));
    }
}
