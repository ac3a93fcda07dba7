using System.ComponentModel;

namespace Corpus.Store;

/// <summary>Opens the compiled corpus that a generated record belongs to. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICompiledCorpus
{
    /// <summary>Returns the corpus; called once.</summary>
    static abstract CorpusStore Open();
}
