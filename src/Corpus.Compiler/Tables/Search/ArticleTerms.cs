using System.Collections.Immutable;
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
        // A guess of the length of English words makes room for most articles at once.
        var length = article.Analysis.Text.RawText.Length;
        var table = new WordTable(length / 16);
        var sequence = ImmutableArray.CreateBuilder<int>(length / 5);
        Read(article.Headline.AsSpan());
        Read(article.AlternativeHeadline.AsSpan());
        Read(article.Description.AsSpan());
        foreach (var block in article.Analysis.Structure.Blocks)
        {
            if (block.IsBody)
                Read(article.Analysis.Text.RawText.AsSpan(block.Start, block.End - block.Start));
        }

        return new ArticleTerms(string.Concat(table.Words.Select(word => word + " ")), new EquatableArray<int>(sequence.ToImmutable()));

        void Read(ReadOnlySpan<char> text)
        {
            Span<char> folded = stackalloc char[WordFolding.MaxLength];
            var end = 0;
            while (WordReader.TryRead(text, ref end, out var start))
            {
                var word = folded.Slice(0, WordFolding.Fold(text.Slice(start, end - start), folded));
                sequence.Add(1 + table.NumberOf(word));
            }

            sequence.Add(0);
        }
    }
}
