namespace Corpus;

/// <summary>How it is known who speaks a quotation.</summary>
public enum Attribution
{
    /// <summary>Nobody is named, so nobody is credited.</summary>
    None,

    /// <summary>A reporting verb or phrase beside the quotation names the speaker.</summary>
    Cue,

    /// <summary>A reporting verb beside the quotation has a pronoun for its subject; the speaker is the person it stands for.</summary>
    Pronoun,

    /// <summary>The quotation goes on with the words of the speaker before it.</summary>
    Carried,
}
