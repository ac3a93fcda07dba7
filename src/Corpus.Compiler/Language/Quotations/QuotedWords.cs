using System.Collections.Immutable;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Quotations;

/// <summary>The words of a quotation as hashes, by which the quotations of several articles are compared.</summary>
internal static class QuotedWords
{
    /// <summary>Longer quotations are compared by their first words only.</summary>
    private const int Most = 400;

    /// <summary>The words of a quotation, ignoring case and punctuation. A hyphen separates words.</summary>
    public static EquatableArray<ulong> Of(string text, int start, int end)
    {
        var words = ImmutableArray.CreateBuilder<ulong>();
        var word = Fnv1a.Basis;
        for (var at = start; at <= end && words.Count < Most; at++)
        {
            if (at < end && char.IsLetterOrDigit(text[at]))
            {
                word = Fnv1a.Add(word, char.ToLowerInvariant(text[at]));
                continue;
            }

            var isApostrophe = at < end && text[at] is '\'' or '’' && at + 1 < end && char.IsLetter(text[at + 1]);
            if (word == Fnv1a.Basis || isApostrophe)
                continue;
            words.Add(word);
            word = Fnv1a.Basis;
        }

        return new EquatableArray<ulong>(words.ToImmutable());
    }
}
