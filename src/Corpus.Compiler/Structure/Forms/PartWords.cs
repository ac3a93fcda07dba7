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
    private readonly HashSet<string>[] lines;
    private readonly string[][] starts;

    /// <param name="folder">The language. As with <see cref="Chrome"/>, the English list belongs to all of them.</param>
    public PartWords(LanguageFolder folder)
    {
        var kinds = Enum.GetNames(typeof(PartWord));
        string[][] listed =
        [
            .. kinds.Select(kind => kind.ToLowerInvariant())
                .Select(kind => WordsOf(LanguageFolder.English, kind).Concat(WordsOf(folder, kind)).ToArray()),
        ];
        lines = Array.ConvertAll(listed, words => new HashSet<string>(words.Where(word => !IsStart(word)), StringComparer.Ordinal));
        starts = Array.ConvertAll(listed, words => words.Where(IsStart).Select(word => word.TrimEnd('…')).ToArray());
    }

    /// <summary>Whether the list of a kind has a line.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="key">The line's <see cref="Chrome.KeyOf"/>.</param>
    public bool Is(PartWord kind, string key) =>
        lines[(int)kind].Contains(key) || Array.Exists(starts[(int)kind], start => key.StartsWith(start, StringComparison.Ordinal));

    private static bool IsStart(string word) => word[word.Length - 1] == '…';

    private static IEnumerable<string> WordsOf(LanguageFolder folder, string kind) => folder.ReadGroups("page-parts")[kind];
}
