using System.Collections;
using Corpus.Compiler.Tests.Problems;
using Corpus.Generator.Tests.Harness;

namespace Corpus.Generator.Tests;

/// <summary>Whatever is wrong with a corpus, the build reports it at its place, and the rest compiles, loads and can be queried.</summary>
public class BrokenCorpusTests
{
    public static TheoryData<string> Promises => [.. BrokenCorpus.All.Select(c => c.Promise)];

    [Theory]
    [MemberData(nameof(Promises))]
    public void TheValidRestCompilesAndTheProblemsAreReported(string promise)
    {
        var broken = BrokenCorpus.All.Single(c => c.Promise == promise);
        var run = GeneratorRun.Of(broken.Files.Aggregate(CorpusFiles.Empty, (files, file) => files.With(file.Path, file.Text)));

        Assert.Empty(broken.Problems.Except(run.Messages()));
        var articles = (IEnumerable)run.Load().GetType("Consumer.Articles")!.GetProperty("All")!.GetValue(null)!;
        Assert.Equal(broken.Articles, articles.Cast<CorpusArticle>().Select(a => a.Id));

        // A field with an invalid value reads like one without a value, and never throws.
        foreach (var article in articles)
            Assert.All(article.GetType().GetProperties().Where(p => !p.PropertyType.IsByRefLike), p => p.GetValue(article));
    }
}
