namespace Corpus.Compiler.Structure.Labels;

/// <summary>One thing that is observed of every line of a page, as an integer.</summary>
/// <param name="Name">The name that the model's file uses.</param>
/// <param name="Of">The value for a line. Shares are in thousandths; -1 where there is nothing to share.</param>
internal sealed record LineFeature(string Name, Func<PageFeatures, int, int> Of);
