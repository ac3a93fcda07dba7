using System.Runtime.CompilerServices;
using Corpus.Compiler.Language.Quotations;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Phrases;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Punctuation,
    Quotation,
    SentenceEnd,
}

/// <summary>A word, number, mark or whole quotation of a block.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Where it stands, an ending of possession included.</param>
/// <param name="Lower">In lower case, without an ending of possession; the mark itself for punctuation.</param>
/// <param name="IsCapitalized">Whether it begins with a capital.</param>
/// <param name="IsPossessive">Whether it ends in 's.</param>
/// <param name="BeginsSentence">Whether it is the first word of a sentence.</param>
/// <param name="Quotation">The index of the quotation; -1 for all else.</param>
/// <param name="Traits">What the lexicon knows of a word.</param>
internal readonly record struct Token(TokenKind Kind, TextRange Range, string Lower, bool IsCapitalized, bool IsPossessive, bool BeginsSentence, int Quotation, WordTraits Traits)
{
    /// <summary>The word without an ending of possession.</summary>
    public TextRange Bare => IsPossessive ? new TextRange(Range.Start, Range.Start + Lower.Length) : Range;
}

/// <summary>Cuts a block into tokens; what is quoted is one token.</summary>
internal static class Tokenizer
{
    [MethodImpl(JitOptions.SkipTier0)]
    public static List<Token> Tokenize(string text, TextRange block, IReadOnlyList<TextRange> sentences, IReadOnlyList<QuotedRange> quotations, int firstQuotation, Lexicon lexicon)
    {
        var tokens = new List<Token>();
        var quotation = 0;
        var sentence = 0;
        var beginsSentence = true;
        for (var at = block.Start; at < block.End;)
        {
            while (sentence < sentences.Count && at >= sentences[sentence].End)
            {
                EndSentence();
                sentence++;
            }

            if (quotation < quotations.Count && at == quotations[quotation].Start)
            {
                var end = quotations[quotation].End;
                Add(TokenKind.Quotation, new TextRange(at, end), "");
                tokens[tokens.Count - 1] = tokens[tokens.Count - 1] with { Quotation = firstQuotation + quotation };
                quotation++;
                beginsSentence = false;
                // Sentences that end inside the quotation are the speaker's.
                while (sentence < sentences.Count && sentences[sentence].End < end)
                    sentence++;
                at = end;
            }
            else if (char.IsLetterOrDigit(text[at]) || (text[at] is '$' or '#' or '@' && at + 1 < block.End && char.IsLetterOrDigit(text[at + 1])))
            {
                var limit = quotation < quotations.Count ? quotations[quotation].Start : block.End;
                var end = WordEnd(text, at, limit, lexicon);
                AddWord(at, end);
                at = end;
            }
            else
            {
                if (IsMark(text[at]) || (text[at] == '-' && at + 1 < block.End && text[at + 1] is ' ' or '-'))
                {
                    var mark = text[at] is '—' or '–' or '-' or '―' ? "-" : text[at] is '[' ? "(" : text[at] is ']' ? ")" : text[at].ToString();
                    if (mark != "-" || tokens.Count == 0 || tokens[tokens.Count - 1].Lower != "-")
                        Add(TokenKind.Punctuation, new TextRange(at, at + 1), mark);
                }

                at++;
            }
        }

        EndSentence();
        return tokens;

        void EndSentence()
        {
            if (tokens.Count > 0 && tokens[tokens.Count - 1].Kind != TokenKind.SentenceEnd)
                tokens.Add(new Token(TokenKind.SentenceEnd, new TextRange(tokens[tokens.Count - 1].Range.End, tokens[tokens.Count - 1].Range.End), "", false, false, false, -1, WordTraits.None));
            beginsSentence = true;
        }

        void Add(TokenKind kind, TextRange range, string lower) => tokens.Add(new Token(kind, range, lower, false, false, false, -1, WordTraits.None));

        void AddWord(int start, int end)
        {
            var word = text.Substring(start, end - start);
            var possessive = word.Length > 2 && word[word.Length - 1] is 's' or 'S' && word[word.Length - 2] is '\'' or '’';
            var plural = !possessive && end + 1 < block.End && text[end] is '\'' or '’' && word[word.Length - 1] == 's' && char.IsWhiteSpace(text[end + 1]);
            var lower = (possessive ? word.Substring(0, word.Length - 2) : word).ToLowerInvariant().Replace('’', '\'');
            var kind = char.IsDigit(word[0]) || word[0] == '$' ? TokenKind.Number : TokenKind.Word;
            if (possessive && lexicon.TraitsOf(lower + "'s").Class == WordClass.Be)
                (possessive, lower) = (false, lower + "'s");
            tokens.Add(new Token(kind, new TextRange(start, end), lower, IsCapitalized(word), possessive || plural, beginsSentence, -1, lexicon.TraitsOf(lower)));
            beginsSentence = false;
        }
    }

    /// <summary>A capital at the front, or behind a small particle and a hyphen.</summary>
    private static bool IsCapitalized(string word) =>
        char.IsUpper(word[0]) || (word.IndexOf('-') is > 0 and < 4 and var hyphen && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]));

    private static bool IsMark(char c) => c is ',' or ';' or ':' or '—' or '–' or '―' or '(' or ')' or '[' or ']';

    /// <summary>A word goes on over apostrophes, hyphens and full stops inside it; the full stop behind it belongs to it when it is an abbreviation's.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    private static int WordEnd(string text, int start, int limit, Lexicon lexicon)
    {
        var end = start + 1;
        while (end < limit)
        {
            if (char.IsLetterOrDigit(text[end]))
                end++;
            else if (text[end] is '\'' or '’' or '-' or '.' or '&' or '@' or '_' or ',' or '\u00AD' && end + 1 < limit && char.IsLetterOrDigit(text[end + 1]) && (text[end] != ',' || (char.IsDigit(text[end - 1]) && char.IsDigit(text[end + 1]))))
                end++;
            else
                break;
        }

        if (end < limit && text[end] == '.')
        {
            var word = text.Substring(start, end - start).ToLowerInvariant();
            if (word.Length == 1 || word.IndexOf('.') >= 0 || lexicon.TraitsOf(word).IsTitleAbbreviation || lexicon.Abbreviations.ContainsKey(word) || lexicon.ClosingAbbreviations.ContainsKey(word))
                return end + 1;
        }

        return end;
    }
}
