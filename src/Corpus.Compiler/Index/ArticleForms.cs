using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>The words of one article, found without looking at any other article; equal when the articles say the same.</summary>
/// <param name="Letters">The distinct forms, concatenated in the order in which they first occur.</param>
/// <param name="Ends">Where each form ends in the letters.</param>
/// <param name="Sequence">
/// The words of the headline, the alternative headline, the description, the authors, the keywords and each block of the body as numbers of
/// forms, from 1; a 0 after each of them.
/// </param>
/// <param name="Headings">Which of these, from 0, are headings in the body; ascending.</param>
internal sealed record ArticleForms(string Letters, EquatableArray<int> Ends, EquatableArray<int> Sequence, EquatableArray<int> Headings)
{
    /// <summary>An article without words.</summary>
    public static ArticleForms None { get; } = new("", [], [], []);

    /// <summary>The letters of a form, by its number.</summary>
    public ReadOnlySpan<char> this[int form]
    {
        get
        {
            var start = form == 1 ? 0 : Ends[form - 2];
            return Letters.AsSpan(start, Ends[form - 1] - start);
        }
    }

    /// <summary>Reads the words of an article.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static ArticleForms Of(LinkedArticle article, CancellationToken cancellation = default)
    {
        var plain = article.Analysis.PlainText;

        // Initial capacities that suffice for most English text.
        var sequence = ImmutableArray.CreateBuilder<int>(plain.Text.Length / 5);
        var forms = new FormTable(plain.Text.Length / 10);
        Read(article.Headline.AsSpan(), forms, sequence, cancellation);
        Read(article.AlternativeHeadline.AsSpan(), forms, sequence, cancellation);
        Read(article.Description.AsSpan(), forms, sequence, cancellation);
        Read(string.Join(", ", article.Authors).AsSpan(), forms, sequence, cancellation);
        Read(string.Join(", ", article.Keywords).AsSpan(), forms, sequence, cancellation);
        var headings = new List<int>();
        var field = SearchLayout.TitleFields;
        foreach (var block in article.Analysis.Structure.Blocks)
        {
            if (!block.IsBody)
                continue;
            if (block.Kind == BlockKind.Subheading)
                headings.Add(field);
            var range = plain.ToPlain(block.Range);
            Read(plain.Text.AsSpan(range.Start, range.Length), forms, sequence, cancellation);
            field++;
        }

        return new ArticleForms(forms.Letters, forms.Ends, new EquatableArray<int>(sequence.ToImmutable()), headings.ToEquatableArray());
    }

    [MethodImpl(JitOptions.SkipTier0)]
    private static void Read(ReadOnlySpan<char> text, FormTable forms, ImmutableArray<int>.Builder sequence, CancellationToken cancellation)
    {
        Span<char> folded = stackalloc char[WordFolding.MaxLength];
        var end = 0;
        while (WordReader.TryRead(text, ref end, out var start))
        {
            cancellation.ThrowIfCancellationRequested();
            sequence.Add(forms.NumberOf(folded.Slice(0, WordFolding.Fold(text.Slice(start, end - start), folded))));
        }

        sequence.Add(0);
    }
}
