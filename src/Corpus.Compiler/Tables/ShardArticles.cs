using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tables;

/// <summary>The articles whose texts one shard holds; equal when nothing in the shard can have changed.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Articles">In the order of the corpus.</param>
internal sealed record ShardArticles(int Number, EquatableArray<LinkedArticle> Articles)
{
    /// <summary>Every shard of a corpus.</summary>
    public static IEnumerable<ShardArticles> Of(LinkedCorpus corpus) =>
        ShardAssignment.Of(corpus.Articles).Rows
            .Select((rows, number) => new ShardArticles(number, rows.Select(row => corpus.Articles[row]).ToEquatableArray()));
}
