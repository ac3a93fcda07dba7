using Corpus.Compiler.Linking;
using Corpus.Compiler.Tables;

namespace Corpus.Generator.Emission;

/// <summary>
/// Writes the C# of a linked corpus, except the files of its text and of the search index: <see cref="DataSource"/> writes those.
/// </summary>
internal static class CorpusSource
{
    public static IEnumerable<GeneratedFile> Write(
        LinkedCorpus corpus, CorpusTables tables, BuildOptions options, CancellationToken cancellation)
    {
        yield return ArticleSource.Write(corpus.Settings, options, cancellation);
        yield return ArticlesSource.Write(corpus, options, cancellation);
        for (var i = 0; i < corpus.Settings.Types.Count; i++)
            yield return ArticlesSource.WriteType(corpus, i, options, cancellation);
        for (var i = 0; i < corpus.Vocabularies.Count; i++)
            yield return VocabularySource.Write(corpus.Settings, corpus.Vocabularies[i], i, options, cancellation);

        yield return DataSource.WriteData(tables, corpus, options, cancellation);
    }
}
