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

    /// <summary>A button on a picture.</summary>
    Picture,
}

/// <summary>The words by which parts of a page with a form of their own are known.</summary>
internal sealed class PartWords
{
    // The kinds of a line, each a bit.
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly List<(string Start, int Kind)> starts = [];

    /// <param name="folder">The language. As with <see cref="Chrome"/>, the English list belongs to all of them.</param>
    public PartWords(LanguageFolder folder)
    {
        foreach (PartWord kind in Enum.GetValues(typeof(PartWord)))
        {
            var name = kind.ToString().ToLowerInvariant();
            foreach (var word in WordsOf(LanguageFolder.English, name).Concat(WordsOf(folder, name)))
            {
                if (IsStart(word))
                    starts.Add((word.TrimEnd('…'), BitOf(kind)));
                else
                    lines[word] = BitOf(kind) | (lines.TryGetValue(word, out var others) ? others : 0);
            }
        }
    }

    /// <summary>Whether the list of a kind has a line.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="key">The line's <see cref="Chrome.KeyOf"/>.</param>
    public bool Is(PartWord kind, string key) => (KindsOf(key) & BitOf(kind)) != 0;

    /// <summary>The kinds whose lists have a line, each a <see cref="BitOf">bit</see>.</summary>
    /// <param name="key">The line's <see cref="Chrome.KeyOf"/>.</param>
    public int KindsOf(string key)
    {
        var kinds = lines.TryGetValue(key, out var listed) ? listed : 0;
        foreach (var (start, kind) in starts)
        {
            if (key.StartsWith(start, StringComparison.Ordinal))
                kinds |= kind;
        }

        return kinds;
    }

    /// <summary>The bit of a kind.</summary>
    public static int BitOf(PartWord kind) => 1 << (int)kind;

    private static bool IsStart(string word) => word[word.Length - 1] == '…';

    private static IEnumerable<string> WordsOf(LanguageFolder folder, string kind) => folder.ReadGroups("page-parts")[kind];
}
