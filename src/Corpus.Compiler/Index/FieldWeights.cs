namespace Corpus.Compiler.Index;

/// <summary>
/// The weight of a word in search by the field it is in, in tenths of a word of the body, as in BM25F. Apart from its weight, an article
/// with the whole query in its headline is ranked first.
/// </summary>
internal static class FieldWeights
{
    public const int Headline = 40;
    public const int AlternativeHeadline = 20;
    public const int Description = 20;
    public const int Authors = 20;
    public const int Keywords = 30;
    public const int Heading = 20;
    public const int Body = 10;

    /// <summary>That of a stop word in the body; elsewhere a stop word weighs as much as any other.</summary>
    public const int StopWord = 1;

    private static readonly int[] beforeBody = [Headline, AlternativeHeadline, Description, Authors, Keywords];

    /// <summary>The weight in a sequence of words (<see cref="ArticleForms.Sequence"/>), from 0: the fields, then the blocks.</summary>
    public static int Of(int sequence, bool isHeading) =>
        isHeading ? Heading : sequence < beforeBody.Length ? beforeBody[sequence] : Body;
}
