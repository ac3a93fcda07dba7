using System.ComponentModel;

namespace Corpus.Store;

/// <summary>A view of one item in an article, made from the item's number. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IArticlePart<TSelf>
    where TSelf : struct, IArticlePart<TSelf>
{
    /// <summary>Returns the item with the given number, from 0, in an article.</summary>
    static abstract TSelf At(CorpusArticle article, int number);
}

/// <summary>Makes views where their type is known.</summary>
internal static class ArticlePart
{
    public static T At<T>(CorpusArticle article, int number)
        where T : struct, IArticlePart<T> => T.At(article, number);
}
