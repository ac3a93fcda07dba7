using Corpus.Compiler.Data;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>The two questions about a line of a page that models answer.</summary>
/// <param name="Article">Whether it belongs to the article.</param>
/// <param name="Headline">Whether it is the headline: of all lines, the one with the highest score is.</param>
internal sealed record PageModel(TreeModel Article, TreeModel Headline)
{
    private static readonly Lazy<PageModel> Shipped = new(
        () => new PageModel(Read("en/article-lines.txt"), Read("en/headline-lines.txt")));

    /// <summary>The models that the package carries.</summary>
    public static PageModel BuiltIn => Shipped.Value;

    private static TreeModel Read(string list) => new([.. WordList.Read(list)]);
}
