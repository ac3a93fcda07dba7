using System.Collections.Immutable;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>The words of one article by their numbers in <see cref="WordPool"/>, found without looking at any other article; equal when the article says the same.</summary>
/// <param name="Sequence">The forms of the headline, the alternative headline, the description and each block of the body; a 0 after each of them.</param>
/// <param name="Terms">Each term once, in the order of the text.</param>
/// <param name="Frequencies">How often the article has each of them, weighted by field.</param>
/// <param name="Length">Words, weighted by field.</param>
internal sealed record ArticleTerms(EquatableArray<int> Sequence, EquatableArray<int> Terms, EquatableArray<int> Frequencies, int Length)
{
    // A word counts as often as its field weighs, as in BM25F.
    private const int HeadlineWeight = 4;
    private const int DescriptionWeight = 2;

    private long[]? runs;

    /// <summary>What <see cref="Resemblance"/> compares; found when it is first asked for.</summary>
    internal long[] Runs => runs ??= Resemblance.RunsOf(Sequence);

    /// <summary>Two articles are equal when their words and the terms of these are: all else comes of them.</summary>
    public bool Equals(ArticleTerms? other) => other is not null && Sequence == other.Sequence && Terms == other.Terms;

    /// <inheritdoc/>
    public override int GetHashCode() => Sequence.GetHashCode();

    /// <summary>Reads the words of an article.</summary>
    public static ArticleTerms Of(LinkedArticle article, WordPool words)
    {
        var plain = article.Analysis.PlainText;

        // A guess of the length of English words makes room for most articles at once.
        var sequence = ImmutableArray.CreateBuilder<int>(plain.Text.Length / 5);
        words.Read(article.Headline.AsSpan(), sequence);
        words.Read(article.AlternativeHeadline.AsSpan(), sequence);
        words.Read(article.Description.AsSpan(), sequence);
        foreach (var block in article.Analysis.Structure.Blocks)
        {
            if (block.IsBody && plain.ToPlain(block.Range) is var range)
                words.Read(plain.Text.AsSpan(range.Start, range.Length), sequence);
        }

        return Counted(new EquatableArray<int>(sequence.ToImmutable()), words);
    }

    private static ArticleTerms Counted(EquatableArray<int> sequence, WordPool words)
    {
        var terms = ImmutableArray.CreateBuilder<int>();
        var frequencies = ImmutableArray.CreateBuilder<int>();
        var places = new Dictionary<int, int>(sequence.Count / 2);
        var (field, length) = (0, 0);
        foreach (var term in words.TermsOf(sequence))
        {
            if (term == 0)
            {
                field++;
                continue;
            }

            var weight = field == 0 ? HeadlineWeight : field < SearchLayout.TitleFields ? DescriptionWeight : 1;
            if (!places.TryGetValue(term, out var place))
            {
                places.Add(term, place = terms.Count);
                terms.Add(term);
                frequencies.Add(0);
            }

            frequencies[place] += weight;
            length += weight;
        }

        return new ArticleTerms(sequence, new EquatableArray<int>(terms.ToImmutable()), new EquatableArray<int>(frequencies.ToImmutable()), length);
    }
}
