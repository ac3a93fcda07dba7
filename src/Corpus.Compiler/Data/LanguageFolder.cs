using System.Collections.Concurrent;

namespace Corpus.Compiler.Data;

/// <summary>
/// The lists of one language: the folder of <c>Data</c> that is named after it. Everything that the compiler knows of a language and not of
/// all languages is read from here; docs/language.md describes each list. A list that a folder does not have is empty.
/// </summary>
internal sealed class LanguageFolder
{
    private static readonly ConcurrentDictionary<string, LanguageFolder> Known = new(StringComparer.Ordinal);

    private readonly Func<string, Stream?> open;

    /// <param name="open">The file of a name such as <c>titles.txt</c>; null when there is none.</param>
    public LanguageFolder(Func<string, Stream?> open)
    {
        this.open = open;
        HasGrammar = Has("function-words");
    }

    /// <summary>The folder of a language without one: all lists are empty.</summary>
    public static LanguageFolder None { get; } = new(_ => null);

    /// <summary>The folder of English.</summary>
    public static LanguageFolder English { get; } = For("en");

    /// <summary>
    /// Whether the folder describes the grammar of the language, so that speakers can be found: it has a list of function words.
    /// </summary>
    public bool HasGrammar { get; }

    /// <summary>The folder of a language; <see cref="None"/> when it has no folder.</summary>
    /// <param name="language">A BCP 47 tag; only its primary subtag counts.</param>
    public static LanguageFolder For(string language)
    {
        var name = language.Split('-')[0].ToLowerInvariant();
        if (Known.TryGetValue(name, out var known))
            return known;
        return WordList.Folders.Contains(name) ? Known.GetOrAdd(name, static name => new(file => WordList.Open($"{name}/{file}"))) : None;
    }

    /// <summary>Whether the folder has a list.</summary>
    private bool Has(string list)
    {
        using var stream = open(list + ".txt");
        return stream is not null;
    }

    /// <summary>The entries of a list, in its order.</summary>
    /// <param name="list">Its name, such as <c>titles</c>.</param>
    public IEnumerable<string> Read(string list)
    {
        using var stream = open(list + ".txt");
        return stream is null ? [] : [.. WordList.Read(stream)];
    }

    /// <summary>
    /// The lower-case entries of a list of <c>word</c> or <c>word: value</c> lines with their values; the last of equal words counts.
    /// </summary>
    public Dictionary<string, string> ReadPairs(string list) => WordList.Pairs(Read(list));

    /// <summary>The entries of a list by the groups it puts them in: each begins with a line such as <c>[outlet]</c>.</summary>
    public ILookup<string, string> ReadGroups(string list)
    {
        var entries = new List<(string Group, string Entry)>();
        var group = "";
        foreach (var entry in Read(list))
        {
            if (entry[0] == '[' && entry[entry.Length - 1] == ']')
                group = entry.Trim('[', ']');
            else
                entries.Add((group, entry));
        }

        return entries.ToLookup(entry => entry.Group, entry => entry.Entry, StringComparer.Ordinal);
    }
}
