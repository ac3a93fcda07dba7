namespace Corpus;

/// <summary>How the speaker of a quotation was identified.</summary>
public enum Attribution
{
    /// <summary>No speaker is named, so none is credited.</summary>
    None,

    /// <summary>A reporting verb or phrase beside the quotation names the speaker.</summary>
    Cue,

    /// <summary>A reporting verb beside the quotation has a pronoun for its subject; the speaker is the person it stands for.</summary>
    Pronoun,

    /// <summary>The quotation continues the words of the speaker before it.</summary>
    Carried,
}
