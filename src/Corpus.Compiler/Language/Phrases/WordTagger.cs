using Corpus.Compiler.Language.Words;

namespace Corpus.Compiler.Language.Phrases;

/// <summary>Tags a word by itself; the words beside it distinguish a verb from a noun.</summary>
internal static class WordTagger
{
    /// <summary>The shape of one token: one of <see cref="Shapes"/>.</summary>
    public static char Of(List<Token> tokens, int i, Lexicon lexicon)
    {
        var token = tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Quotation:
                return Shapes.Quotation;
            case TokenKind.SentenceEnd:
                return Shapes.SentenceEnd;
            case TokenKind.Number:
                return Shapes.Number;
            case TokenKind.Punctuation:
                return token.Lower[0];
        }

        return token.Traits.Class switch
        {
            WordClass.Determiner or WordClass.IndefiniteArticle or WordClass.Pronominal or WordClass.MasculineOwner
                or WordClass.FeminineOwner or WordClass.Modifier => Shapes.Determiner,
            WordClass.MasculinePronoun or WordClass.FemininePronoun => Shapes.Person,
            WordClass.ThirdPersonOther => Shapes.Others,
            WordClass.FirstPerson => Shapes.FirstPerson,
            WordClass.Relative => Shapes.Relative,
            WordClass.That => Shapes.That,
            WordClass.Preposition or WordClass.Locative or WordClass.To => Shapes.Preposition,
            WordClass.By => Shapes.By,
            WordClass.Conjunction => Shapes.Conjunction,
            WordClass.Subordinator => Shapes.Subordinator,
            WordClass.Be => Shapes.Be,
            WordClass.Auxiliary => Shapes.Auxiliary,
            WordClass.Adverb => Shapes.Adverb,
            WordClass.Time => Shapes.Time,
            _ => OfOpenWord(tokens, i, lexicon),
        };
    }

    private static char OfOpenWord(List<Token> tokens, int i, Lexicon lexicon)
    {
        var token = tokens[i];
        if (lexicon.IsAdverb(token.Lower))
            return Shapes.Adverb;
        return token.Traits.Form switch
        {
            VerbForm.Past when !IsParticipleOfNoun(tokens, i) => Shapes.Verb,
            VerbForm.Participle when !IsNoun(tokens, i, lexicon) => Shapes.Participle,
            VerbForm.Present when !IsNoun(tokens, i, lexicon) => Shapes.Verb,
            VerbForm.Base when FitsPlural(tokens, i, lexicon) => Shapes.Verb,
            _ => Shapes.Word,
        };
    }

    /// <summary>
    /// A word that may be a noun as well as a verb is a noun after a determiner, an owner, a number, an adjective with a determiner, or
    /// (unless it ends in -ing) a preposition.
    /// </summary>
    private static bool IsNoun(List<Token> tokens, int i, Lexicon lexicon)
    {
        if (i == 0)
            return false;
        var before = tokens[i - 1];
        if (before.IsPossessive || before.Kind == TokenKind.Number)
            return true;
        if (before.Kind != TokenKind.Word)
            return false;
        return before.Traits.IsDeterminer
            || before.Traits.Class == WordClass.Modifier
            || (before.Traits.IsPreposition && before.Traits.Class != WordClass.To && tokens[i].Traits.Form != VerbForm.Participle)
            || (
                before.Traits.Class == WordClass.Open && !before.IsCapitalized && i >= 2 && tokens[i - 2].Traits.IsDeterminer
                    && lexicon.IsAdjective(before.Lower));
    }

    /// <summary>"The promised bill", "a bill proposed by Lind": a past participle that belongs to a noun.</summary>
    private static bool IsParticipleOfNoun(List<Token> tokens, int i)
    {
        if (i == 0)
            return false;
        var before = tokens[i - 1];
        if (before.IsPossessive || before.Traits.Class == WordClass.Modifier
            || (before.Traits.IsDeterminer && before.Traits.Class != WordClass.Pronominal))
            return true;
        return i + 2 < tokens.Count
            && tokens[i + 1].Traits.Class == WordClass.By
            && (tokens[i + 2].IsCapitalized || tokens[i + 2].Traits.IsDeterminer)
            && before.Traits.Class != WordClass.Be;
    }

    /// <summary>
    /// The base form is a verb only after "to", an auxiliary, a plural, a pronoun that takes it, or the comma that ends an aside.
    /// </summary>
    private static bool FitsPlural(List<Token> tokens, int i, Lexicon lexicon)
    {
        var at = i - 1;
        while (at > 0 && tokens[at].Traits.Class == WordClass.Adverb)
            at--;
        if (at < 0 || tokens[at].IsPossessive)
            return false;
        if (tokens[at].Lower == ",")
            return i + 1 < tokens.Count && tokens[i + 1].Kind is TokenKind.Word or TokenKind.Quotation
                && !tokens[i + 1].Traits.IsPreposition;
        if (tokens[at].Kind != TokenKind.Word)
            return false;
        var word = tokens[at].Lower;
        return tokens[at].Traits.Class switch
        {
            WordClass.Auxiliary or WordClass.FirstPerson or WordClass.Relative or WordClass.ThirdPersonOther or WordClass.Time
                or WordClass.To or WordClass.Pronominal => true,
            WordClass.Open => tokens[at].Traits is { IsRole: true, IsOneRole: false }
                || lexicon.IsPlural(word),
            _ => false,
        };
    }
}
