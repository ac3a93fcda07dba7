using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Phrases;

/// <summary>A word, mark or phrase of an article's text as the sieves see it: one character of the article's shape.</summary>
/// <param name="Shape">What it is; one of <see cref="Shapes"/>.</param>
/// <param name="Range">Its range, including what belongs to it.</param>
/// <param name="Head">What it is called by: the name alone for a name, the possessor for a noun of speech with one.</param>
/// <param name="Gender">What its titles and roles say of a person's gender.</param>
/// <param name="Quotation">The index of the quotation it is; -1 for all else.</param>
internal readonly record struct Chunk(char Shape, TextRange Range, TextRange Head, Gender Gender = Gender.Unknown, int Quotation = -1);

/// <summary>The alphabet of an article's shape.</summary>
internal static class Shapes
{
    /// <summary>A name, with its titles and roles.</summary>
    public const char Name = 'N';

    /// <summary>A person by a role, or a body, without a name: "the senator", "two officials", "the company".</summary>
    public const char Unnamed = 'P';

    /// <summary>Any other phrase: "a long letter".</summary>
    public const char Described = 'D';

    /// <summary>A noun of speech with its named owner: "Lind's claim".</summary>
    public const char OwnedSpeech = 'M';

    /// <summary>A noun of speech whose owner is a pronoun: "her claim".</summary>
    public const char PronounSpeech = 'm';

    /// <summary>He or she.</summary>
    public const char Person = 'H';

    /// <summary>They, it.</summary>
    public const char Others = 'T';

    /// <summary>I, we, you.</summary>
    public const char FirstPerson = 'I';

    /// <summary>Who, which.</summary>
    public const char Relative = 'W';

    /// <summary>A finite reporting verb.</summary>
    public const char Verb = 'V';

    /// <summary>A reporting verb in -ing.</summary>
    public const char Participle = 'G';

    /// <summary>A form of to be.</summary>
    public const char Be = 'b';

    /// <summary>Another auxiliary.</summary>
    public const char Auxiliary = 'a';

    /// <summary>An adverb.</summary>
    public const char Adverb = 'r';

    /// <summary>The word "that".</summary>
    public const char That = 't';

    /// <summary>A preposition.</summary>
    public const char Preposition = 'p';

    /// <summary>The word "by".</summary>
    public const char By = 'B';

    /// <summary>A name with 's whose noun is no phrase with it: "Lind's" before a quotation.</summary>
    public const char Owner = 'O';

    /// <summary>"According to".</summary>
    public const char According = 'A';

    /// <summary>And, or, but.</summary>
    public const char Conjunction = 'c';

    /// <summary>While, because, if.</summary>
    public const char Subordinator = 's';

    /// <summary>A number.</summary>
    public const char Number = '0';

    /// <summary>A day, month or time of day.</summary>
    public const char Time = 'x';

    /// <summary>Any other word.</summary>
    public const char Word = 'w';

    /// <summary>A determiner without its noun.</summary>
    public const char Determiner = 'd';

    /// <summary>A quotation; for the one in question <see cref="Target"/> or <see cref="Fragment"/>.</summary>
    public const char Quotation = 'q';

    /// <summary>The quotation in question, when it ends in punctuation or a comma comes next.</summary>
    public const char Target = 'Q';

    /// <summary>The quotation in question, when the sentence runs on without a mark.</summary>
    public const char Fragment = 'F';

    /// <summary>A quotation that its paragraph leaves open.</summary>
    public const char Unclosed = 'U';

    /// <summary>The end of a sentence.</summary>
    public const char SentenceEnd = '.';

    /// <summary>The end of a paragraph.</summary>
    public const char ParagraphEnd = '/';
}
