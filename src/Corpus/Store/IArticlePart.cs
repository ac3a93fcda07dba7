using System.ComponentModel;

namespace Corpus.Store;

/// <summary>A view of one thing inside an article. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IArticlePart<TSelf>
    where TSelf : struct, IArticlePart<TSelf>
{
    /// <summary>The thing of this number in an article.</summary>
    static abstract TSelf At(CorpusArticle article, int number);
}
