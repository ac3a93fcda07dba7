using System.Runtime.CompilerServices;
using Corpus.Compiler.Language.Quotations;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Phrases;

/// <summary>Splits a block into tokens. A quotation is one token.</summary>
internal sealed class Tokenizer
{
    private readonly string text;
    private readonly TextRange block;
    private readonly IReadOnlyList<TextRange> sentences;
    private readonly IReadOnlyList<QuotedRange> quotations;
    private readonly int firstQuotation;
    private readonly Lexicon lexicon;
    private readonly CancellationToken cancellation;
    private readonly List<Token> tokens = [];
    private int quotation;
    private int sentence;
    private bool beginsSentence = true;

    private Tokenizer(
        string text,
        TextRange block,
        IReadOnlyList<TextRange> sentences,
        IReadOnlyList<QuotedRange> quotations,
        int firstQuotation,
        Lexicon lexicon,
        CancellationToken cancellation)
    {
        this.text = text;
        this.block = block;
        this.sentences = sentences;
        this.quotations = quotations;
        this.firstQuotation = firstQuotation;
        this.lexicon = lexicon;
        this.cancellation = cancellation;
    }

    /// <summary>The tokens of a block.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="block">The block.</param>
    /// <param name="sentences">The sentences of the block.</param>
    /// <param name="quotations">The quotations of the block.</param>
    /// <param name="firstQuotation">The index in the article of the block's first quotation.</param>
    /// <param name="lexicon">The words of the language.</param>
    /// <param name="cancellation">Checked at every token.</param>
    public static List<Token> Tokenize(
        string text,
        TextRange block,
        IReadOnlyList<TextRange> sentences,
        IReadOnlyList<QuotedRange> quotations,
        int firstQuotation,
        Lexicon lexicon,
        CancellationToken cancellation)
    {
        var tokenizer = new Tokenizer(text, block, sentences, quotations, firstQuotation, lexicon, cancellation);
        tokenizer.Run();
        return tokenizer.tokens;
    }

    [MethodImpl(JitOptions.SkipTier0)]
    private void Run()
    {
        for (var at = block.Start; at < block.End;)
        {
            cancellation.ThrowIfCancellationRequested();
            while (sentence < sentences.Count && at >= sentences[sentence].End)
            {
                EndSentence();
                sentence++;
            }

            if (quotation < quotations.Count && at == quotations[quotation].Start)
                at = AddQuotation(at);
            else if (IsWordStart(at))
                at = AddWord(at);
            else
                at = AddPunctuation(at);
        }

        EndSentence();
    }

    private int AddQuotation(int start)
    {
        var end = quotations[quotation].End;
        tokens.Add(new Token { Kind = TokenKind.Quotation, Range = new TextRange(start, end), Quotation = firstQuotation + quotation });
        quotation++;
        beginsSentence = false;

        // Sentences that end inside the quotation belong to the speaker.
        while (sentence < sentences.Count && sentences[sentence].End < end)
            sentence++;
        return end;
    }

    private int AddWord(int start)
    {
        var end = WordEnd(text, start, quotation < quotations.Count ? quotations[quotation].Start : block.End, lexicon);
        var word = text.Substring(start, end - start);
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        var ending = lexicon.TraitsOf(lower).Class == WordClass.Be ? 0 : lexicon.PossessiveLength(lower);
        lower = lower.Substring(0, lower.Length - ending);
        var plural = ending == 0 && end + 1 < block.End && text[end] is '\'' or '’'
            && lexicon.OwnsBeforeApostrophe(word) && char.IsWhiteSpace(text[end + 1]);
        tokens.Add(new Token
        {
            Kind = char.IsDigit(word[0]) || word[0] == '$' ? TokenKind.Number : TokenKind.Word,
            Range = new TextRange(start, end),
            Lower = lower,
            IsCapitalized = IsCapitalized(word),
            IsPossessive = ending > 0 || plural,
            BeginsSentence = beginsSentence,
            Traits = lexicon.TraitsOf(lower),
        });
        beginsSentence = false;
        return end;
    }

    /// <summary>
    /// Adds the mark at this place, if it is one that separates phrases. All dashes become one hyphen, all brackets round ones.
    /// </summary>
    private int AddPunctuation(int at)
    {
        if (!IsMark(text[at]) && !(text[at] == '-' && at + 1 < block.End && text[at + 1] is ' ' or '-'))
            return at + 1;
        var mark = text[at] is '—' or '–' or '-' or '―' ? "-" : text[at] is '[' ? "(" : text[at] is ']' ? ")" : text[at].ToString();
        if (mark != "-" || tokens.Count == 0 || tokens[tokens.Count - 1].Lower != "-")
            tokens.Add(new Token { Kind = TokenKind.Punctuation, Range = new TextRange(at, at + 1), Lower = mark });
        return at + 1;
    }

    private void EndSentence()
    {
        if (tokens.Count > 0 && tokens[tokens.Count - 1] is { Kind: not TokenKind.SentenceEnd, Range.End: var end })
            tokens.Add(new Token { Kind = TokenKind.SentenceEnd, Range = new TextRange(end, end) });
        beginsSentence = true;
    }

    private bool IsWordStart(int at) =>
        char.IsLetterOrDigit(text[at]) || (text[at] is '$' or '#' or '@' && at + 1 < block.End && char.IsLetterOrDigit(text[at + 1]));

    /// <summary>Whether a word has a capital at the front, or after a short particle and a hyphen.</summary>
    private static bool IsCapitalized(string word) =>
        char.IsUpper(word[0])
        || (word.IndexOf('-') is > 0 and < 4 and var hyphen && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]));

    private static bool IsMark(char c) => c is ',' or ';' or ':' or '—' or '–' or '―' or '(' or ')' or '[' or ']';

    /// <summary>
    /// The end of the word that starts here. Apostrophes, hyphens and full stops inside a word belong to it; the full stop after it does
    /// when the word is an abbreviation.
    /// </summary>
    [MethodImpl(JitOptions.SkipTier0)]
    private static int WordEnd(string text, int start, int limit, Lexicon lexicon)
    {
        var end = start + 1;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || JoinsWord(text, end, limit)))
            end++;
        if (end >= limit || text[end] != '.')
            return end;
        var word = text.Substring(start, end - start).ToLowerInvariant();
        var isAbbreviation = word.Length == 1
            || word.IndexOf('.') >= 0
            || lexicon.TraitsOf(word).IsTitleAbbreviation
            || lexicon.Abbreviations.ContainsKey(word)
            || lexicon.ClosingAbbreviations.ContainsKey(word);
        return isAbbreviation ? end + 1 : end;
    }

    private static bool JoinsWord(string text, int at, int limit) =>
        text[at] is '\'' or '’' or '-' or '.' or '&' or '@' or '_' or ',' or '\u00AD'
        && at + 1 < limit && char.IsLetterOrDigit(text[at + 1])
        && (text[at] != ',' || (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])));
}
