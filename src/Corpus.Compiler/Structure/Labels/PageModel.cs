using Corpus.Compiler.Data;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>The three questions about a line of a page that models answer.</summary>
/// <param name="Article">Whether it belongs to the article.</param>
/// <param name="Headline">Whether it is the headline: of all lines, the one with the highest score is.</param>
/// <param name="Caption">Whether it is the caption of a picture.</param>
internal sealed record PageModel(TreeModel Article, TreeModel Headline, TreeModel Caption)
{
    private static readonly Lazy<PageModel> Shipped = new(
        () => new PageModel(Read("en/article-lines.txt"), Read("en/headline-lines.txt"), Read("en/caption-lines.txt")));

    /// <summary>The models that the package carries.</summary>
    public static PageModel BuiltIn => Shipped.Value;

    private static TreeModel Read(string list) => new([.. WordList.Read(list)]);
}
