namespace Corpus.Compiler.Language.Words;

/// <summary>What the lexicon knows of a word.</summary>
internal sealed record WordTraits
{
    /// <summary>Those of a word it does not know.</summary>
    public static WordTraits None { get; } = new();

    /// <summary>The closed class it belongs to.</summary>
    public WordClass Class { get; init; }

    /// <summary>Which form of a reporting verb it is.</summary>
    public VerbForm Form { get; init; }

    /// <summary>The gender a title, role or pronoun shows.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether it precedes a person's name as a title.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether it is a title that is written with a full stop.</summary>
    public bool IsTitleAbbreviation { get; init; }

    /// <summary>Whether it says what a person, or several, is or does.</summary>
    public bool IsRole { get; init; }

    /// <summary>Whether it is such a role in the singular.</summary>
    public bool IsOneRole { get; init; }

    /// <summary>Whether a role of several words begins with it.</summary>
    public bool BeginsRole { get; init; }

    /// <summary>Whether it is a body of people: "company".</summary>
    public bool IsBody { get; init; }

    /// <summary>Whether it makes a name the name of a body: "Council", "Times".</summary>
    public bool NamesBody { get; init; }

    /// <summary>Whether it is a noun of speech: "claim".</summary>
    public bool IsSpeech { get; init; }

    /// <summary>Whether it is a participle that only names a thing: "called".</summary>
    public bool OnlyNames { get; init; }

    /// <summary>Whether it precedes a name as a title or role does.</summary>
    public bool GoesBeforeName => IsTitle || IsRole;

    /// <summary>Whether a noun must follow it.</summary>
    public bool IsDeterminer => Class is WordClass.Determiner or WordClass.IndefiniteArticle or WordClass.Pronominal || IsOwner;

    /// <summary>Whether it is "his" or "her".</summary>
    public bool IsOwner => Class is WordClass.MasculineOwner or WordClass.FeminineOwner;

    /// <summary>Whether it is a preposition of any kind.</summary>
    public bool IsPreposition => Class is WordClass.Preposition or WordClass.Locative or WordClass.By or WordClass.To;
}

/// <summary>The closed classes of words; the names of the lists in the data file of function words, without their hyphens.</summary>
internal enum WordClass
{
    /// <summary>None of them: a noun, verb or adjective.</summary>
    Open,
    Determiner,
    IndefiniteArticle,

    /// <summary>A determiner that can refer to a person: "said one".</summary>
    Pronominal,

    /// <summary>His.</summary>
    MasculineOwner,

    /// <summary>Her.</summary>
    FeminineOwner,

    /// <summary>An adjective that precedes roles and names: "former".</summary>
    Modifier,
    MasculinePronoun,
    FemininePronoun,
    ThirdPersonOther,
    FirstPerson,
    Relative,
    That,
    Preposition,

    /// <summary>In, at: what follows is often a place.</summary>
    Locative,
    By,
    To,

    /// <summary>The first word of "according to".</summary>
    According,
    Conjunction,
    Subordinator,
    Be,
    Auxiliary,
    Adverb,
    Time,
    Particle,
    Suffix,

    /// <summary>One word for "according to".</summary>
    Attributing,
}

/// <summary>The forms of a reporting verb.</summary>
internal enum VerbForm
{
    /// <summary>No reporting verb.</summary>
    None,
    Base,
    Present,
    Past,
    Participle,
}

/// <summary>What the text shows of a person's gender.</summary>
internal enum Gender
{
    Unknown,
    Feminine,
    Masculine,
}
