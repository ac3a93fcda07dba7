namespace Corpus.Compiler.Problems;

internal static partial class ProblemCatalog
{
    /// <summary>A quotation that ends only because its paragraph does.</summary>
    public static ProblemDescriptor UnclosedQuotation { get; } = new(
        "CORPUS060",
        "Quotation without a closing mark",
        "The quotation that opens here has no closing mark, so it is taken to end with the paragraph; add the mark, or begin the next paragraph with an opening one if the quotation goes on",
        ProblemSeverity.Information);

    /// <summary>The same words, credited to different people.</summary>
    public static ProblemDescriptor ConflictingSpeakers { get; } = new(
        "CORPUS062",
        "Same words, different speakers",
        "This quotation is credited to '{0}' here and to '{1}' in {2}; see which article is right",
        ProblemSeverity.Information);
}
