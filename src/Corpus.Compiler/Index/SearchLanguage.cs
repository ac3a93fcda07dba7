using Corpus.Compiler.Data;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>The data about the language of a corpus that the search uses; equal when the data are.</summary>
/// <param name="StopWords">The stop words, folded, in ordinal order.</param>
/// <param name="Stemmer">Reduces the forms of a word to their stem.</param>
internal sealed record SearchLanguage(EquatableArray<string> StopWords, Stemmer Stemmer)
{
    private const string AlgorithmOfEnglish = "porter";

    /// <summary>That of a corpus: the language of its settings, since a query does not say in which language it is.</summary>
    public static SearchLanguage Of(CorpusSettings settings)
    {
        var language = Of(LanguageFolder.For(settings.Language));
        return settings.Stemming ? language : language with { Stemmer = Stemmer.None };
    }

    /// <summary>That of a folder.</summary>
    public static SearchLanguage Of(LanguageFolder folder)
    {
        string[] endings = [.. folder.Read("stemmer")];
        return new SearchLanguage(
            folder.Read("stop-words").Select(Folded).Distinct().OrderBy(word => word, StringComparer.Ordinal).ToEquatableArray(),
            endings is [AlgorithmOfEnglish] ? Stemmer.Porter : Stemmer.Of(endings.Select(Folded)));
    }

    private static string Folded(string word)
    {
        Span<char> letters = stackalloc char[WordFolding.MaxLength];
        return letters.Slice(0, WordFolding.Fold(word.AsSpan(), letters)).ToString();
    }
}
