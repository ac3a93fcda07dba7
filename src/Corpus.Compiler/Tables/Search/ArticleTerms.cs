using System.Text;
using Corpus.Compiler.Linking;

namespace Corpus.Compiler.Tables.Search;

/// <summary>The words of one article, folded, found without knowing any other; equal when the article says the same.</summary>
/// <param name="Words">Each word once, in the order of the text, a space after each.</param>
/// <param name="Sequence">
/// The places in <paramref name="Words"/>, from 1, of the words of the headline, the alternative headline, the description and each block of
/// the body; a 0 after each of them.
/// </param>
public sealed record ArticleTerms(string Words, EquatableArray<int> Sequence)
{
    /// <summary>Reads the words of an article.</summary>
    public static ArticleTerms Of(LinkedArticle article)
    {
        var reader = new Reader();
        reader.Read(article.Headline.AsSpan());
        reader.Read(article.AlternativeHeadline.AsSpan());
        reader.Read(article.Description.AsSpan());
        foreach (var block in article.Analysis.Structure.Blocks)
        {
            if (block.IsBody)
                reader.Read(article.Analysis.Text.RawText.AsSpan(block.Start, block.End - block.Start));
        }

        return reader.Finish();
    }

    private sealed class Reader
    {
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
        private readonly StringBuilder words = new();
        private readonly List<int> sequence = [];
        private readonly char[] folded = new char[WordFolding.MaxLength];

        public void Read(ReadOnlySpan<char> text)
        {
            var end = 0;
            while (WordReader.TryRead(text, ref end, out var start))
            {
                if (WordFolding.Fold(text.Slice(start, end - start), folded) is > 0 and var length)
                    sequence.Add(PlaceOf(new string(folded, 0, length)));
            }

            sequence.Add(0);
        }

        public ArticleTerms Finish() => new(words.ToString(), sequence.ToEquatableArray());

        private int PlaceOf(string word)
        {
            if (places.TryGetValue(word, out var place))
                return place;
            words.Append(word).Append(' ');
            places.Add(word, places.Count + 1);
            return places.Count;
        }
    }
}
