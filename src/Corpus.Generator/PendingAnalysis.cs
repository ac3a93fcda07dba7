using Corpus.Compiler;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Generator;

/// <summary>An article that is being read, on whatever core is free: the pipeline asks for one after the other, when all have been begun.</summary>
internal sealed class PendingAnalysis(SourceFile file, CorpusSettings settings)
{
    // Not cancelled with the run that began it: a later run may ask for it.
    private readonly Task<ArticleAnalysis> analysis = Task.Run(() => ArticleAnalyzer.Analyze(file, settings));

    /// <summary>What is in the article; waits for it.</summary>
    public ArticleAnalysis Analysis => analysis.GetAwaiter().GetResult();
}
