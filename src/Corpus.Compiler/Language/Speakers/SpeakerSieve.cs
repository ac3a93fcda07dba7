using System.Text.RegularExpressions;
using Corpus.Compiler.Language.Phrases;

namespace Corpus.Compiler.Language.Speakers;

/// <summary>A rule about who speaks a quotation.</summary>
internal sealed class SpeakerSieve
{
    private readonly Regex pattern;

    /// <param name="name">What it is called; recorded on the quotation.</param>
    /// <param name="pattern">
    /// A pattern over an article's shape (<see cref="Shapes"/>, and the names in braces of <see cref="SpeakerSieves"/>) with the quotation
    /// in question as Q, F or U. Its group <c>s</c> is the speaker, <c>v</c> the cue; or its group <c>k</c> is another quotation with the
    /// same speaker.
    /// </param>
    /// <param name="example">A text in which it decides.</param>
    /// <param name="speaker">Whom it credits there.</param>
    /// <param name="looksBack">
    /// Whether the deciding text is before the quotation, so that the nearest match is searched for backwards.
    /// </param>
    /// <param name="looksAhead">
    /// Whether it needs the speaker of a later quotation, and so waits until all others have had their turn.
    /// </param>
    /// <param name="onlyPersons">Whether it rests on nothing but who is spoken of, and so credits only a person, no body or place.</param>
    public SpeakerSieve(
        string name,
        string pattern,
        string example,
        string speaker,
        bool looksBack = false,
        bool looksAhead = false,
        bool onlyPersons = false)
    {
        LooksAhead = looksAhead;
        OnlyPersons = onlyPersons;
        Name = name;
        Example = example;
        Speaker = speaker;
        LooksBack = looksBack;
        this.pattern = new Regex(
            SpeakerSieves.Expand(pattern),
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | (looksBack ? RegexOptions.RightToLeft : RegexOptions.None));
    }

    public string Name { get; }

    public string Example { get; }

    public string Speaker { get; }

    public bool LooksBack { get; }

    public bool LooksAhead { get; }

    public bool OnlyPersons { get; }

    /// <summary>The places of the groups where the sieve fits in a stretch of shape; null when it does not fit.</summary>
    /// <param name="shape">A stretch of an article's shape.</param>
    /// <param name="quotation">The place of the quotation in it.</param>
    public SieveFit? Match(string shape, int quotation)
    {
        var match = pattern.Match(shape, LooksBack ? shape.Length : quotation);
        return match.Success ? new SieveFit(IndexOf(match, "s"), IndexOf(match, "v"), IndexOf(match, "k")) : null;
    }

    private static int IndexOf(Match match, string group) => match.Groups[group] is { Success: true } found ? found.Index : -1;
}

/// <summary>What a sieve found, as places in the stretch of shape; -1 for what it has not.</summary>
/// <param name="Speaker">The speaker.</param>
/// <param name="Cue">The reporting verb or phrase.</param>
/// <param name="Kin">A quotation with the same speaker.</param>
internal readonly record struct SieveFit(int Speaker, int Cue, int Kin);
