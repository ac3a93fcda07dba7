namespace Corpus.Compiler.Problems;

/// <content>060–063: sentences and quotations.</content>
internal static partial class ProblemCatalog
{
    /// <summary>A quotation ends only because its paragraph does.</summary>
    public static ProblemDescriptor UnclosedQuotation { get; } = new(
        "CORPUS060",
        "Quotation without a closing mark",
        "The quotation that opens here is never closed, so it ends with the paragraph; "
            + "add the closing mark, or start the next paragraph with an opening mark if the quotation continues",
        ProblemSeverity.Information);

    /// <summary>The same words are credited to different speakers.</summary>
    public static ProblemDescriptor ConflictingSpeakers { get; } = new(
        "CORPUS062",
        "Same words, different speakers",
        "The quotation is credited to '{0}' here and to '{1}' in {2}; check which article is right",
        ProblemSeverity.Information);

    /// <summary>Articles in a language without rules.</summary>
    public static ProblemDescriptor LanguageWithoutRules { get; } = new(
        "CORPUS063",
        "Language without rules",
        "There are no rules for the language of {0}; sentences and quotations are found there, but no speakers; correct the language if "
            + "it is wrong",
        ProblemSeverity.Warning);
}
