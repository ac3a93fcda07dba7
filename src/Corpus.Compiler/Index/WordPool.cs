using System.Collections.Immutable;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>
/// Every word that has been met, and the term of each: numbered as they come, and kept from one run to the next, so that what an unedited article says
/// need not be read again. Nothing that is written depends on these numbers. Safe to use from several threads.
/// </summary>
/// <param name="stemming">Whether the forms of one stem are one term; else each form is a term by itself.</param>
internal sealed class WordPool(bool stemming)
{
    private readonly object guard = new();
    private readonly WordTable forms = new();
    private readonly WordTable stems = new();
    private readonly List<int> terms = [];
    private readonly List<bool> isStem = [];
    private WordsSoFar latest = WordsSoFar.None;

    /// <summary>Whether the forms of one stem are one term.</summary>
    public bool Stemming => stemming;

    /// <summary>Adds the numbers of the words of a text, and 0 to say where it ends.</summary>
    internal void Read(ReadOnlySpan<char> text, ImmutableArray<int>.Builder sequence)
    {
        Span<char> folded = stackalloc char[WordFolding.MaxLength];
        var end = 0;
        lock (guard)
        {
            while (WordReader.TryRead(text, ref end, out var start))
            {
                var word = folded.Slice(0, WordFolding.Fold(text.Slice(start, end - start), folded));
                var form = forms.NumberOf(word);
                sequence.Add(form);
                if (form > terms.Count)
                    AddTerm(word, form);
            }
        }

        sequence.Add(0);
    }

    /// <summary>The terms of forms; 0 for each 0.</summary>
    internal int[] TermsOf(EquatableArray<int> sequence)
    {
        var found = new int[sequence.Count];
        lock (guard)
        {
            for (var i = 0; i < found.Length; i++)
                found[i] = sequence[i] == 0 ? 0 : terms[sequence[i] - 1];
        }

        return found;
    }

    /// <summary>All that is known by now.</summary>
    internal WordsSoFar SoFar()
    {
        lock (guard)
        {
            if (latest.Terms.Length <= forms.Count)
                latest = new WordsSoFar(forms.InOrder(latest.Forms), stems.InOrder(latest.Stems), [0, .. terms], [false, .. isStem]);
            return latest;
        }
    }

    private void AddTerm(Span<char> word, int form)
    {
        if (stemming)
            word = word.Slice(0, PorterStemmer.Stem(word));
        terms.Add(stems.NumberOf(word));
        isStem.Add(word.SequenceEqual(forms[form].AsSpan()));
    }
}

/// <summary>Words that are known at a time; forms and terms have numbers from 1.</summary>
/// <param name="Forms">The words as they are written, folded.</param>
/// <param name="Stems">The stem of each term.</param>
/// <param name="Terms">The term of each form.</param>
/// <param name="IsStem">Whether each form is the stem of its term.</param>
internal sealed record WordsSoFar(OrderedWords Forms, OrderedWords Stems, int[] Terms, bool[] IsStem)
{
    public static WordsSoFar None { get; } = new(OrderedWords.None, OrderedWords.None, [], []);
}
