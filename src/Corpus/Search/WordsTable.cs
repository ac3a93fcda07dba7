using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>The words of the articles of a shard.</summary>
internal sealed class WordsTable(int shard, Table table)
{
    private readonly Column ends = table.Section((int)SearchWordsSection.FormEnds);
    private readonly Column forms = table.Section((int)SearchWordsSection.Forms);

    /// <summary>The number of the shard.</summary>
    public int Shard => shard;

    /// <summary>The words of an article, by its row in the shard.</summary>
    public ArticleWords this[int slot]
    {
        get
        {
            var start = slot == 0 ? 0 : ends[slot - 1];
            return new ArticleWords(forms.Slice(start, ends[slot] - start).Units);
        }
    }
}
