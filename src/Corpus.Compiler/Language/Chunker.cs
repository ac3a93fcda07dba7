using System.Text;

namespace Corpus.Compiler.Language;

/// <summary>Puts the tokens of a block together to names and phrases: a shallow parse by word lists and capitals, without a grammar.</summary>
internal sealed class Chunker
{
    private const int LongestPhrase = 10;

    private readonly string text;
    private readonly Lexicon lexicon;
    private readonly ArticleWords words;
    private readonly List<Token> tokens;
    private readonly List<Chunk> chunks = [];

    private Chunker(string text, Lexicon lexicon, ArticleWords words, List<Token> tokens)
    {
        this.text = text;
        this.lexicon = lexicon;
        this.words = words;
        this.tokens = WithoutShortForms(tokens);
    }

    /// <summary>The chunks of one block.</summary>
    public static List<Chunk> Chunk(string text, Lexicon lexicon, ArticleWords words, List<Token> tokens)
    {
        var chunker = new Chunker(text, lexicon, words, tokens);
        chunker.Merge(chunker.Classify());
        return chunker.chunks;
    }

    /// <summary>A short form in brackets behind a name, "Harbor Safety Board (HSB)", parts the name from what follows; it is left out.</summary>
    private List<Token> WithoutShortForms(List<Token> all)
    {
        var kept = new List<Token>(all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            var isShortForm = i > 0 && i + 2 < all.Count && all[i].Lower == "(" && all[i + 2].Lower == ")" && all[i - 1].IsCapitalized && IsShortForm(all[i + 1]);
            if (isShortForm)
                i += 2;
            else
                kept.Add(all[i]);
        }

        return kept;
    }

    private bool IsShortForm(Token token)
    {
        for (var at = token.Range.Start; at < token.Range.End; at++)
        {
            if (!char.IsUpper(text[at]) && text[at] != '.')
                return false;
        }

        return token.Kind == TokenKind.Word && token.Range.Length is > 1 and < 8;
    }

    /// <summary>First step: every token, or run of capitals, by itself.</summary>
    private List<Piece> Classify()
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < tokens.Count;)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Word && RoleLength(i) is var roleLength and > 0)
            {
                var role = tokens[i + roleLength - 1];
                pieces.Add(new Piece('n', i, i + roleLength, role.IsPossessive, GenderOf(lexicon.Roles, RoleName(i, roleLength)), IsTitled: false));
                i += roleLength;
            }
            else if (token.Lower == "according" && i + 1 < tokens.Count && tokens[i + 1].Lower == "to")
            {
                pieces.Add(new Piece(Shapes.According, i, i + 2, false, Gender.Unknown, IsTitled: false));
                i += 2;
            }
            else if (token.Kind == TokenKind.Word && (IsNamePart(i) || IsNameParticle(i)))
            {
                var end = NameEnd(i);
                pieces.Add(new Piece('N', i, end, tokens[end - 1].IsPossessive, Gender.Unknown, IsTitled(i, end)));
                i = end;
            }
            else
            {
                pieces.Add(new Piece(ShapeOf(i), i, i + 1, token.IsPossessive, Gender.Unknown, IsTitled: false));
                i++;
            }
        }

        return pieces;
    }

    /// <summary>Second step: what belongs to one noun, "the company's chief lawyer Mara Lind", becomes one chunk.</summary>
    private void Merge(List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count;)
        {
            var end = PhraseEnd(pieces, i);
            if (end > i)
            {
                AddPhrase(pieces, i, end);
                i = end;
            }
            else
            {
                var piece = pieces[i];
                var range = RangeOf(piece);
                if (i + 1 < pieces.Count && OnlyNames(piece, pieces[i + 1]))
                    piece = piece with { Shape = Shapes.Word };
                var shape = piece.Shape;
                var head = range;
                if (shape == 'd' && IsNominalDeterminer(tokens[piece.First].Lower))
                    shape = Shapes.Described;
                var gender = piece.Gender;
                if (shape == 'N' && piece.IsPossessive)
                    (shape, head) = (Shapes.Owner, HeadOf(piece, ref gender) ?? range);
                chunks.Add(new Chunk(shape, range, head, gender, tokens[piece.First].Quotation));
                i++;
            }
        }
    }

    /// <summary>One past the last piece of the phrase that begins here; the start itself when none does.</summary>
    private int PhraseEnd(List<Piece> pieces, int start)
    {
        var limit = start;
        var hasOwner = false;
        while (limit < pieces.Count && limit - start < LongestPhrase)
        {
            var piece = pieces[limit];
            var fits = piece.Shape switch
            {
                'd' => limit == start || pieces[limit - 1].Shape is 'd' || pieces[limit - 1].Shape is 'c',
                Shapes.Adverb => limit > start && pieces[start].Shape is 'd' && limit + 1 < pieces.Count && pieces[limit + 1].Shape is 'w' or 'n',
                'N' or 'n' or 'w' or Shapes.Number => true,
                Shapes.Time => piece.IsPossessive,
                _ => false,
            };
            if (!fits)
                break;
            hasOwner |= piece.Shape == 'd' || piece.IsPossessive || piece.Shape == Shapes.Number;
            limit++;
        }

        // A name or role that ends it is best, the last that the words before it allow.
        var wordsSincePivot = 0;
        var end = start;
        for (var i = start; i < limit; i++)
        {
            var piece = pieces[i];
            var before = i > start ? pieces[i - 1] : default;
            if (piece.IsPossessive)
            {
                wordsSincePivot = 0;
                continue;
            }

            if (piece.Shape == 'n')
            {
                end = i + 1;
                wordsSincePivot = 0;
            }
            else if (piece.Shape == 'N')
            {
                if (i == start || before.Shape is 'n' or 'd' or Shapes.Number || before.IsPossessive || (before.Shape == 'w' && piece.IsTitled) || (before.Shape == 'w' && hasOwner && wordsSincePivot == 1 && end == start))
                    end = i + 1;
                else
                    break;
                wordsSincePivot = 0;
            }
            else if (piece.Shape == 'w')
            {
                // What stands between a name and a later role is part of it only for a few words.
                if (++wordsSincePivot > 4)
                    break;
            }
        }

        if (end == start && hasOwner)
        {
            end = start;
            while (end < limit && end - start < 5 && (pieces[end].Shape is not 'N' || pieces[end].IsPossessive))
                end++;
            while (end > start && (pieces[end - 1].IsPossessive || pieces[end - 1].Shape is 'd' or Shapes.Adverb))
                end--;
        }
        else if (end > start && pieces[end - 1].Shape == 'N' && !pieces[end - 1].IsTitled && lexicon.ClassOf(tokens[pieces[start].First].Lower) == WordClass.Determiner && end - start == 2)
        {
            // "the Lind campaign" is the campaign.
            var noun = end;
            while (noun < limit && noun - end < 2 && pieces[noun].Shape == 'w')
                noun++;
            if (noun > end && (noun >= pieces.Count || pieces[noun].Shape is not ('N' or 'd' or 'n')))
                end = noun;
        }

        return end;
    }

    private void AddPhrase(List<Piece> pieces, int start, int end)
    {
        var first = pieces[start];
        var last = pieces[end - 1];
        var range = new TextRange(RangeOf(first).Start, RangeOf(last).End);
        var gender = Gender.Unknown;
        for (var i = start; i < end; i++)
            gender = pieces[i].Gender != Gender.Unknown && !pieces[i].IsPossessive ? pieces[i].Gender : gender;
        if (last.Shape == 'N')
        {
            var head = HeadOf(last, ref gender);
            chunks.Add(new Chunk(head is null ? Shapes.Somebody : Shapes.Name, range, head ?? range, gender));
            return;
        }

        var noun = tokens[last.Last - 1].Lower;
        if (IsSpeech(noun) && pieces.Skip(start).Take(end - start - 1).LastOrDefault(piece => piece.Shape == 'N' && piece.IsPossessive) is { Last: > 0 } owner)
            chunks.Add(new Chunk(Shapes.OwnedSpeech, range, HeadOf(owner, ref gender) ?? RangeOf(owner)));
        else if (IsSpeech(noun) && first.Shape == 'd' && tokens[first.First].Lower is "his" or "her")
            chunks.Add(new Chunk(Shapes.PronounSpeech, range, range, tokens[first.First].Lower == "her" ? Gender.Feminine : Gender.Masculine));
        else
            chunks.Add(new Chunk(last.Shape == 'n' || lexicon.IsBody(noun) ? Shapes.Somebody : Shapes.Described, range, range, gender));
    }

    /// <summary>A determiner that may stand for somebody: "said one".</summary>
    private static bool IsNominalDeterminer(string lower) => lower is "one" or "another" or "both" or "others" or "many" or "some" or "several" or "all" or "each";

    /// <summary>"A group called ...", with the name in quotation marks: the verb only names, and its noun says nothing.</summary>
    private bool OnlyNames(Piece verb, Piece next) =>
        verb.Shape == Shapes.Verb && next.Shape == Shapes.Quotation && chunks.Count > 0 && chunks[chunks.Count - 1].Shape is Shapes.Described or Shapes.Somebody && lexicon.NamingVerbs.ContainsKey(tokens[verb.First].Lower);

    private bool IsSpeech(string noun) =>
        lexicon.CueNouns.ContainsKey(noun) || (noun.EndsWith("s", StringComparison.Ordinal) && lexicon.CueNouns.ContainsKey(noun.Substring(0, noun.Length - 1)));

    /// <summary>
    /// The name proper in a run of capitals: what follows its last title or role, and not the known name of a place or body that stands before
    /// it. Null when the run ends in a role.
    /// </summary>
    private TextRange? HeadOf(Piece run, ref Gender gender)
    {
        var first = run.First;
        if (lexicon.IsRole(tokens[run.Last - 1].Lower))
            return null;
        var isBody = lexicon.Organizations.ContainsKey(tokens[run.Last - 1].Lower);
        for (var i = run.First; i < run.Last - 1 && !isBody; i++)
        {
            var lower = Bare(tokens[i].Lower);
            if (!lexicon.Titles.ContainsKey(lower) && !lexicon.IsRole(lower))
                continue;
            first = i + 1;
            var shown = GenderOf(lexicon.Titles, lower);
            if (shown == Gender.Unknown)
                shown = GenderOf(lexicon.Roles, lower);
            gender = shown == Gender.Unknown ? gender : shown;
        }

        if (first == run.First && run.Last - first >= 3 && !isBody)
        {
            for (var cut = run.Last - 2; cut > first; cut--)
            {
                if (lexicon.ClassOf(tokens[cut].Lower) != WordClass.Particle && words.IsWholeName(text.Substring(tokens[first].Range.Start, tokens[cut - 1].Range.End - tokens[first].Range.Start)))
                {
                    first = cut;
                    break;
                }
            }
        }

        return new TextRange(tokens[first].Range.Start, tokens[run.Last - 1].Bare.End);
    }

    private static string Bare(string lower) => lower.TrimEnd('.');

    private static Gender GenderOf(Dictionary<string, string> list, string lower) =>
        !list.TryGetValue(lower, out var shown) ? Gender.Unknown : shown == "feminine" ? Gender.Feminine : shown == "masculine" ? Gender.Masculine : Gender.Unknown;

    private TextRange RangeOf(Piece piece) => new(tokens[piece.First].Range.Start, tokens[piece.Last - 1].Range.End);

    /// <summary>How many tokens from here are one role in lower case, or one role of several words; 0 when they are none.</summary>
    private int RoleLength(int i)
    {
        if (lexicon.BeginsRole(tokens[i].Lower))
        {
            for (var length = 4; length >= 2; length--)
            {
                if (i + length <= tokens.Count && lexicon.IsRole(RoleName(i, length)))
                    return length;
            }
        }

        var token = tokens[i];
        var ordinary = !token.IsCapitalized || (token.BeginsSentence && !NextIsCapitalized(i));
        return ordinary && (lexicon.IsRole(token.Lower) || (lexicon.IsBody(token.Lower) && lexicon.FormOf(token.Lower) == VerbForm.None && !NextIsCapitalized(i))) ? 1 : 0;
    }

    private string RoleName(int i, int length)
    {
        if (length == 1)
            return tokens[i].Lower;
        var name = new StringBuilder(tokens[i].Lower);
        for (var k = i + 1; k < i + length; k++)
            name.Append(' ').Append(tokens[k].Lower);
        return name.ToString();
    }

    private bool NextIsCapitalized(int i) => i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].IsCapitalized && !tokens[i].IsPossessive;

    /// <summary>A word with a capital that is there for the word's own sake.</summary>
    private bool IsNamePart(int i)
    {
        var token = tokens[i];
        if (token.Kind != TokenKind.Word || !token.IsCapitalized)
            return false;
        var wordClass = lexicon.ClassOf(token.Lower);
        if (wordClass == WordClass.Preposition && !token.BeginsSentence && i + 1 < tokens.Count && lexicon.FormOf(tokens[i + 1].Lower) == VerbForm.Past)
            return true;
        if (wordClass == WordClass.Modifier && !token.BeginsSentence)
            return true;
        if (wordClass is not (WordClass.Open or WordClass.Particle or WordClass.Suffix) || (token.BeginsSentence && token.Lower.EndsWith("ly", StringComparison.Ordinal) && !NextIsCapitalized(i)))
            return false;
        if (!token.BeginsSentence || NextIsCapitalized(i))
            return !(token.BeginsSentence && lexicon.FormOf(token.Lower) is VerbForm.Past or VerbForm.Participle);
        return lexicon.FormOf(token.Lower) is not (VerbForm.Past or VerbForm.Participle) && (token.IsPossessive || !words.IsOrdinary(token.Lower));
    }

    private bool IsTitled(int first, int end)
    {
        var lower = Bare(tokens[first].Lower);
        return end > first + 1 && (lexicon.Titles.ContainsKey(lower) || lexicon.IsRole(lower));
    }

    /// <summary>The small word a name may begin with: "de" before a capital.</summary>
    private bool IsNameParticle(int i) =>
        lexicon.ClassOf(tokens[i].Lower) == WordClass.Particle && !tokens[i].IsCapitalized && NextIsCapitalized(i) && tokens[i].Lower.Length > 1;

    /// <summary>One past the run of capitals that begins here, over the small words inside the names of bodies.</summary>
    private int NameEnd(int start)
    {
        var end = start + 1;
        var isBody = lexicon.Organizations.ContainsKey(tokens[start].Lower);
        while (end < tokens.Count && !tokens[end - 1].IsPossessive)
        {
            if (IsNamePart(end) && RoleLength(end) < 2)
            {
                isBody |= lexicon.Organizations.ContainsKey(tokens[end].Lower);
                end++;
                continue;
            }

            var joins = tokens[end].Kind == TokenKind.Word && (lexicon.ClassOf(tokens[end].Lower) == WordClass.Particle
                || (isBody && tokens[end].Lower is "of" or "for" or "on" or "and" or "the"));
            var next = end + 1;
            if (joins && tokens[end].Lower is "of" or "for" or "on" && next < tokens.Count && tokens[next].Lower == "the")
                next++;
            if (!joins || next >= tokens.Count || !IsNamePart(next) || tokens[next].BeginsSentence)
                break;
            end = next + 1;
        }

        return end;
    }

    private char ShapeOf(int i)
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

        var shape = lexicon.ClassOf(token.Lower) switch
        {
            WordClass.Determiner or WordClass.Modifier => 'd',
            WordClass.ThirdPerson => Shapes.Person,
            WordClass.ThirdPersonOther => Shapes.Others,
            WordClass.FirstPerson => Shapes.FirstPerson,
            WordClass.Relative => Shapes.Relative,
            WordClass.That => Shapes.That,
            WordClass.Preposition => token.Lower == "by" ? Shapes.By : Shapes.Preposition,
            WordClass.Conjunction => Shapes.Conjunction,
            WordClass.Subordinator => Shapes.Subordinator,
            WordClass.Be => Shapes.Be,
            WordClass.Auxiliary => Shapes.Auxiliary,
            WordClass.Adverb => Shapes.Adverb,
            WordClass.Time => Shapes.Time,
            _ => Shapes.Word,
        };
        if (shape != Shapes.Word)
            return shape;
        if (token.Lower.EndsWith("ly", StringComparison.Ordinal) && token.Lower.Length > 4)
            return Shapes.Adverb;
        return lexicon.FormOf(token.Lower) switch
        {
            VerbForm.Past when !IsParticipleOfNoun(i) => Shapes.Verb,
            VerbForm.Participle when !IsNounHere(i) => Shapes.Participle,
            VerbForm.Present when !IsNounHere(i) => Shapes.Verb,
            VerbForm.Base when FitsPlural(i) => Shapes.Verb,
            _ => Shapes.Word,
        };
    }

    /// <summary>
    /// A word that may be a noun as well as a verb is a noun behind a determiner, an owner, a number, an adjective with a determiner, or
    /// (unless it ends in -ing) a preposition.
    /// </summary>
    private bool IsNounHere(int i)
    {
        if (i == 0)
            return false;
        var before = tokens[i - 1];
        if (before.IsPossessive || before.Kind == TokenKind.Number)
            return true;
        if (before.Kind != TokenKind.Word)
            return false;
        var wordClass = lexicon.ClassOf(before.Lower);
        return wordClass is WordClass.Determiner or WordClass.Modifier
            || (wordClass == WordClass.Preposition && lexicon.FormOf(tokens[i].Lower) != VerbForm.Participle)
            || (wordClass == WordClass.Open && !before.IsCapitalized && i >= 2 && lexicon.ClassOf(tokens[i - 2].Lower) == WordClass.Determiner && lexicon.IsAdjective(before.Lower));
    }

    /// <summary>"The promised bill", "a bill proposed by Lind": a past participle that belongs to a noun.</summary>
    private bool IsParticipleOfNoun(int i)
    {
        if (i > 0 && (tokens[i - 1].IsPossessive || (tokens[i - 1].Kind == TokenKind.Word && lexicon.ClassOf(tokens[i - 1].Lower) is WordClass.Determiner or WordClass.Modifier && !IsNominalDeterminer(tokens[i - 1].Lower))))
            return true;
        var follower = i + 2 < tokens.Count && tokens[i + 1].Lower == "by" ? tokens[i + 2] : default;
        return i > 0 && follower.Kind == TokenKind.Word && follower.Lower is not null && (follower.IsCapitalized || lexicon.ClassOf(follower.Lower) == WordClass.Determiner)
            && lexicon.ClassOf(tokens[i - 1].Lower) != WordClass.Be;
    }

    /// <summary>The base form is a verb only behind "to", an auxiliary, a plural, or a pronoun that takes it.</summary>
    private bool FitsPlural(int i)
    {
        var at = i - 1;
        while (at > 0 && lexicon.ClassOf(tokens[at].Lower) == WordClass.Adverb)
            at--;
        if (at < 0 || tokens[at].Kind != TokenKind.Word || tokens[at].IsPossessive)
            return false;
        var lower = tokens[at].Lower;
        return lexicon.ClassOf(lower) switch
        {
            WordClass.Auxiliary or WordClass.FirstPerson or WordClass.Relative or WordClass.ThirdPersonOther or WordClass.Time => true,
            WordClass.Preposition => lower == "to",
            WordClass.Open => (lower.EndsWith("s", StringComparison.Ordinal) && !lower.EndsWith("ss", StringComparison.Ordinal)) || lower is "people",
            _ => false,
        };
    }

    /// <summary>A run of tokens before phrases are made.</summary>
    /// <param name="Shape">Its shape; n for a role, N for capitals, d for a determiner.</param>
    /// <param name="First">Its first token.</param>
    /// <param name="Last">One past its last.</param>
    /// <param name="IsPossessive">Whether it ends in 's.</param>
    /// <param name="Gender">What a role shows.</param>
    /// <param name="IsTitled">Whether a name begins with a title or role.</param>
    private readonly record struct Piece(char Shape, int First, int Last, bool IsPossessive, Gender Gender, bool IsTitled);
}
