using System.Collections.Immutable;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Quotations;

/// <summary>The words of a quotation as numbers that are equal where the words are: what quotations of several articles are compared by.</summary>
internal static class QuotedWords
{
    /// <summary>Beyond this many words a quotation is compared by its beginning.</summary>
    private const int Most = 400;

    // FNV-1a; of 64 bits, so that no two words of a language have the same number.
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The words of a quotation; case, punctuation and apostrophes do not count, and a hyphen parts words.</summary>
    public static EquatableArray<ulong> Of(string text, int start, int end)
    {
        var words = ImmutableArray.CreateBuilder<ulong>();
        var word = Basis;
        for (var at = start; at <= end && words.Count < Most; at++)
        {
            if (at < end && char.IsLetterOrDigit(text[at]))
            {
                word = unchecked((word ^ char.ToLowerInvariant(text[at])) * Prime);
                continue;
            }

            var isApostrophe = at < end && text[at] is '\'' or '’' && at + 1 < end && char.IsLetter(text[at + 1]);
            if (word == Basis || isApostrophe)
                continue;
            words.Add(word);
            word = Basis;
        }

        return new EquatableArray<ulong>(words.ToImmutable());
    }
}
