using System.Runtime.CompilerServices;
using System.Text;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Phrases;

/// <summary>Groups the tokens of a block into names and phrases: a shallow parse by word lists and capitals, without a grammar.</summary>
internal sealed class Chunker
{
    private const int LongestPhrase = 10;

    /// <summary>The longest phrase without a name or role.</summary>
    private const int LongestNounPhrase = 5;

    /// <summary>The most words between a name and a later role of the same phrase.</summary>
    private const int MostWordsBeforeRole = 4;

    private readonly string text;
    private readonly Lexicon lexicon;
    private readonly WordUsage words;
    private readonly CancellationToken cancellation;
    private readonly List<Token> tokens;
    private readonly List<Chunk> chunks = [];

    private Chunker(string text, Lexicon lexicon, WordUsage words, List<Token> tokens, CancellationToken cancellation)
    {
        this.text = text;
        this.lexicon = lexicon;
        this.words = words;
        this.cancellation = cancellation;
        this.tokens = WithoutShortForms(tokens);
    }

    /// <summary>The chunks of one block.</summary>
    public static List<Chunk> Chunk(string text, Lexicon lexicon, WordUsage words, List<Token> tokens, CancellationToken cancellation)
    {
        var chunker = new Chunker(text, lexicon, words, tokens, cancellation);
        chunker.Merge(chunker.Classify());
        return chunker.chunks;
    }

    /// <summary>
    /// Drops short forms in brackets after a name, "Harbor Safety Board (HSB)", which separate the name from what follows.
    /// </summary>
    private List<Token> WithoutShortForms(List<Token> all)
    {
        var kept = new List<Token>(all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            var isShortForm = i > 0 && i + 2 < all.Count
                && all[i].Lower == "(" && all[i + 2].Lower == ")"
                && all[i - 1].IsCapitalized && IsShortForm(all[i + 1]);
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

    /// <summary>First step: makes a piece of every token or run of capitals.</summary>
    private List<Piece> Classify()
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < tokens.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            var token = tokens[i];
            if (token.Kind == TokenKind.Word && RoleLength(i, out var gender) is var roleLength and > 0)
            {
                var end = i + roleLength;
                pieces.Add(
                    new Piece { Shape = 'n', First = i, Last = end, IsPossessive = tokens[end - 1].IsPossessive, Gender = gender });
                i = end;
            }
            else if (AttributionLength(i) is var attribution and > 0)
            {
                pieces.Add(new Piece { Shape = Shapes.According, First = i, Last = i + attribution });
                i += attribution;
            }
            else if (token.Kind == TokenKind.Word && (IsNamePart(i) || IsNameParticle(i)))
            {
                var end = NameEnd(i);
                var isPossessive = tokens[end - 1].IsPossessive;
                pieces.Add(new Piece { Shape = 'N', First = i, Last = end, IsPossessive = isPossessive, IsTitled = IsTitled(i, end) });
                i = end;
            }
            else
            {
                pieces.Add(new Piece
                {
                    Shape = WordTagger.Of(tokens, i, lexicon),
                    First = i,
                    Last = i + 1,
                    IsPossessive = token.IsPossessive,
                    Gender = token.Traits.Gender,
                });
                i++;
            }
        }

        return pieces;
    }

    /// <summary>The number of tokens from here that say "according to"; 0 for none.</summary>
    private int AttributionLength(int i) => tokens[i].Traits.Class switch
    {
        WordClass.Attributing => 1,
        WordClass.According when i + 1 < tokens.Count && tokens[i + 1].Traits.Class == WordClass.To => 2,
        _ => 0,
    };

    /// <summary>Second step: makes a chunk of the pieces that belong to one noun: "the company's chief lawyer Mara Lind".</summary>
    private void Merge(List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
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
                if (shape == 'd' && tokens[piece.First].Traits.Class == WordClass.Pronominal)
                    shape = Shapes.Described;
                var gender = piece.Gender;
                if (shape == 'N' && piece.IsPossessive)
                    (shape, head) = (Shapes.Owner, HeadOf(piece, ref gender) ?? range);
                chunks.Add(new Chunk(shape, range, head, gender, tokens[piece.First].Quotation));
                i++;
            }
        }
    }

    /// <summary>The index after the phrase that starts here; the start itself when none does.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    private int PhraseEnd(List<Piece> pieces, int start)
    {
        var limit = PhraseLimit(pieces, start, out var hasOwner);
        var end = NamedPhraseEnd(pieces, start, limit, hasOwner);
        if (end > start)
            return IsNameAfterDeterminer(pieces, start, end) ? ModifiedNounEnd(pieces, end, limit) : end;
        return hasOwner ? NounPhraseEnd(pieces, start, limit) : start;
    }

    /// <summary>
    /// The index after the pieces that may belong to one phrase, and whether a determiner, possessive or number is among them.
    /// </summary>
    private static int PhraseLimit(List<Piece> pieces, int start, out bool hasOwner)
    {
        hasOwner = false;
        var limit = start;
        while (limit < pieces.Count && limit - start < LongestPhrase && FitsPhrase(pieces, start, limit))
        {
            hasOwner |= pieces[limit].Shape is 'd' or Shapes.Number || pieces[limit].IsPossessive;
            limit++;
        }

        return limit;
    }

    private static bool FitsPhrase(List<Piece> pieces, int start, int at) => pieces[at].Shape switch
    {
        'd' => at == start || pieces[at - 1].Shape is 'd' or 'c',
        Shapes.Adverb => at > start && pieces[start].Shape is 'd' && at + 1 < pieces.Count && pieces[at + 1].Shape is 'w' or 'n',
        'N' or 'n' or 'w' or Shapes.Number => true,
        Shapes.Time => pieces[at].IsPossessive,
        _ => false,
    };

    /// <summary>
    /// The index after the last name or role that the words before it allow as the head of the phrase; the start when there is none.
    /// </summary>
    private static int NamedPhraseEnd(List<Piece> pieces, int start, int limit, bool hasOwner)
    {
        var wordsSinceHead = 0;
        var end = start;
        for (var i = start; i < limit; i++)
        {
            var piece = pieces[i];
            if (piece.IsPossessive)
            {
                wordsSinceHead = 0;
            }
            else if (piece.Shape == 'n')
            {
                end = i + 1;
                wordsSinceHead = 0;
            }
            else if (piece.Shape == 'N')
            {
                if (i > start && !MayPrecedeName(pieces[i - 1], piece, isOnlyWord: hasOwner && wordsSinceHead == 1 && end == start))
                    break;
                end = i + 1;
                wordsSinceHead = 0;
            }
            else if (piece.Shape == 'w' && ++wordsSinceHead > MostWordsBeforeRole)
            {
                break;
            }
        }

        return end;
    }

    private static bool MayPrecedeName(Piece before, Piece name, bool isOnlyWord) =>
        before.Shape is 'n' or 'd' or Shapes.Number
        || before.IsPossessive
        || (before.Shape == 'w' && (name.IsTitled || isOnlyWord));

    /// <summary>The end of a phrase without a name or role: "a long letter".</summary>
    private static int NounPhraseEnd(List<Piece> pieces, int start, int limit)
    {
        var end = start;
        while (end < limit && end - start < LongestNounPhrase && (pieces[end].Shape is not 'N' || pieces[end].IsPossessive))
            end++;
        while (end > start && (pieces[end - 1].IsPossessive || pieces[end - 1].Shape is 'd' or Shapes.Adverb))
            end--;
        return end;
    }

    private bool IsNameAfterDeterminer(List<Piece> pieces, int start, int end) =>
        end - start == 2 && pieces[end - 1] is { Shape: 'N', IsTitled: false } && tokens[pieces[start].First].Traits.IsDeterminer;

    /// <summary>The end of a phrase in which a name modifies a noun: "the Lind campaign" is the campaign.</summary>
    private static int ModifiedNounEnd(List<Piece> pieces, int end, int limit)
    {
        var noun = end;
        while (noun < limit && noun - end < 2 && pieces[noun].Shape == 'w')
            noun++;
        return noun > end && (noun >= pieces.Count || pieces[noun].Shape is not ('N' or 'd' or 'n')) ? noun : end;
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
            chunks.Add(new Chunk(head is null ? Shapes.Unnamed : Shapes.Name, range, head ?? range, gender));
            return;
        }

        var noun = tokens[last.Last - 1].Traits;
        var modifiers = pieces.GetRange(start, end - start - 1);
        if (noun.IsSpeech && modifiers.FindLast(piece => piece.Shape == 'N' && piece.IsPossessive) is { Last: > 0 } owner)
            chunks.Add(new Chunk(Shapes.OwnedSpeech, range, HeadOf(owner, ref gender) ?? RangeOf(owner)));
        else if (noun.IsSpeech && first.Shape == 'd' && tokens[first.First].Traits.IsOwner)
            chunks.Add(new Chunk(Shapes.PronounSpeech, range, range, tokens[first.First].Traits.Gender));
        else
            chunks.Add(new Chunk(last.Shape == 'n' || noun.IsBody ? Shapes.Unnamed : Shapes.Described, range, range, gender));
    }

    /// <summary>Whether a verb introduces a name in quotation marks, "a group called …", and reports no speech.</summary>
    private bool OnlyNames(Piece verb, Piece next) =>
        verb.Shape == Shapes.Verb
        && next.Shape == Shapes.Quotation
        && chunks.Count > 0
        && chunks[chunks.Count - 1].Shape is Shapes.Described or Shapes.Unnamed
        && tokens[verb.First].Traits.OnlyNames;

    /// <summary>
    /// The actual name in a run of capitals: the words after its last title or role, without the name of a place or organization before
    /// them. Null when the run ends in a role.
    /// </summary>
    private TextRange? HeadOf(Piece run, ref Gender gender)
    {
        var first = run.First;
        if (tokens[run.Last - 1].Traits.IsRole)
            return null;
        var isBody = tokens[run.Last - 1].Traits.NamesBody;
        for (var i = run.First; i < run.Last - 1 && !isBody; i++)
        {
            var traits = tokens[i].Traits;
            if (!traits.GoesBeforeName)
                continue;
            first = i + 1;
            gender = traits.Gender == Gender.Unknown ? gender : traits.Gender;
        }

        if (first == run.First && run.Last - first is >= 3 and <= LongestPhrase && !isBody)
        {
            for (var cut = run.Last - 2; cut > first; cut--)
            {
                var before = new TextRange(tokens[first].Range.Start, tokens[cut - 1].Range.End);
                if (tokens[cut].Traits.Class != WordClass.Particle && words.IsWholeName(before.Of(text)))
                {
                    first = cut;
                    break;
                }
            }
        }

        return new TextRange(tokens[first].Range.Start, tokens[run.Last - 1].Bare.End);
    }

    private TextRange RangeOf(Piece piece) => new(tokens[piece.First].Range.Start, tokens[piece.Last - 1].Range.End);

    /// <summary>
    /// The number of tokens from here that are one role or organization in lower case, or one role of several words; 0 for none.
    /// </summary>
    private int RoleLength(int i, out Gender gender)
    {
        if (tokens[i].Traits.BeginsRole)
        {
            var name = new StringBuilder(tokens[i].Lower);
            for (var end = i + 1; end < tokens.Count && end < i + 4; end++)
            {
                name.Append(' ').Append(tokens[end].Lower);
                if (lexicon.LongRole(name.ToString()) is not { } shown)
                    continue;
                gender = shown;
                return end + 1 - i;
            }
        }

        var token = tokens[i];
        gender = token.Traits.Gender;
        if (token.IsCapitalized && (!token.BeginsSentence || NextIsCapitalized(i)))
            return 0;
        return token.Traits.IsRole || (token.Traits is { IsBody: true, Form: VerbForm.None } && !NextIsCapitalized(i)) ? 1 : 0;
    }

    private bool NextIsCapitalized(int i) =>
        i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].IsCapitalized && !tokens[i].IsPossessive;

    /// <summary>Whether a word is capitalized as part of a name, and not because it starts a sentence.</summary>
    private bool IsNamePart(int i)
    {
        var token = tokens[i];
        if (token.Kind != TokenKind.Word || !token.IsCapitalized)
            return false;
        var wordClass = token.Traits.Class;

        // After a quotation a capitalized common word is a name: "…," May said.
        if ((token.Traits.IsPreposition || wordClass is WordClass.Time or WordClass.Auxiliary or WordClass.Adverb)
            && i > 0 && tokens[i - 1].Kind == TokenKind.Quotation && i + 1 < tokens.Count && tokens[i + 1].Traits.Form == VerbForm.Past)
        {
            return true;
        }

        if (wordClass == WordClass.Modifier && !token.BeginsSentence)
            return true;
        if (wordClass is not (WordClass.Open or WordClass.Particle or WordClass.Suffix)
            || (token.BeginsSentence && lexicon.IsAdverb(token.Lower) && !NextIsCapitalized(i)))
        {
            return false;
        }

        if (!token.BeginsSentence || NextIsCapitalized(i))
            return !(token.BeginsSentence && token.Traits.Form is VerbForm.Past or VerbForm.Participle);
        return token.Traits.Form is not (VerbForm.Past or VerbForm.Participle) && (token.IsPossessive || !words.IsOrdinary(token.Lower));
    }

    private bool IsTitled(int first, int end) => end > first + 1 && tokens[first].Traits.GoesBeforeName;

    /// <summary>Whether a word is a particle that a name may begin with: "de" before a capital.</summary>
    private bool IsNameParticle(int i) =>
        tokens[i].Traits.Class == WordClass.Particle && !tokens[i].IsCapitalized && NextIsCapitalized(i) && tokens[i].Lower.Length > 1;

    /// <summary>
    /// The index after the run of capitals that starts here, including the small words inside the names of organizations.
    /// </summary>
    private int NameEnd(int start)
    {
        var end = start + 1;
        var isBody = tokens[start].Traits.NamesBody;
        while (end < tokens.Count && !tokens[end - 1].IsPossessive)
        {
            if (IsNamePart(end) && RoleLength(end, out _) < 2)
            {
                isBody |= tokens[end].Traits.NamesBody;
                end++;
                continue;
            }

            if (tokens[end].Kind != TokenKind.Word)
                break;
            var joined = lexicon.JoinsNames(tokens[end].Lower);
            var next = end + 1;
            if (joined?.Length > 0 && next < tokens.Count && tokens[next].Lower == joined)
                next++;
            var joins = tokens[end].Traits.Class == WordClass.Particle || (isBody && joined is not null);
            if (!joins || next >= tokens.Count || !IsNamePart(next) || tokens[next].BeginsSentence)
                break;
            end = next + 1;
        }

        return end;
    }

    /// <summary>A run of tokens before phrases are built.</summary>
    private readonly record struct Piece
    {
        /// <summary>Its shape; <c>n</c> for a role, <c>N</c> for a run of capitals, <c>d</c> for a determiner.</summary>
        public required char Shape { get; init; }

        /// <summary>The index of its first token.</summary>
        public required int First { get; init; }

        /// <summary>The index after its last token.</summary>
        public required int Last { get; init; }

        /// <summary>Whether it ends in 's.</summary>
        public bool IsPossessive { get; init; }

        /// <summary>The gender that a role implies.</summary>
        public Gender Gender { get; init; }

        /// <summary>Whether a name begins with a title or role.</summary>
        public bool IsTitled { get; init; }
    }
}
