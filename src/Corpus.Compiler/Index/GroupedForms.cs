using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tables;
using Corpus.Shared;

namespace Corpus.Compiler.Index;

/// <summary>The words of the articles of one group; equal when nothing in a <see cref="WordGroup"/> of them can have changed.</summary>
/// <param name="Articles">The words of each article, in the order of the corpus.</param>
/// <param name="Stemmer">Maps the forms of one stem to one term.</param>
internal sealed record GroupedForms(EquatableArray<ArticleForms> Articles, Stemmer Stemmer)
{
    /// <summary>
    /// The maximum number of groups: enough that one is quickly rebuilt, few enough that most words of a group are in several articles.
    /// </summary>
    private const int Most = 16;

    /// <summary>The words of a corpus in groups; an article's group depends on its shard alone.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="words">The words of each of its articles.</param>
    /// <param name="language">Its language; null for that of its settings.</param>
    public static IEnumerable<GroupedForms> Of(LinkedCorpus corpus, EquatableArray<ArticleForms> words, SearchLanguage? language = null)
    {
        var assignment = ShardAssignment.Of(corpus.Articles);
        var groupOf = GroupsOf(assignment);
        var groups = new List<ArticleForms>[Math.Min(Most, assignment.Rows.Count)];
        for (var group = 0; group < groups.Length; group++)
            groups[group] = [];
        for (var row = 0; row < groupOf.Length; row++)
            groups[groupOf[row]].Add(words[row]);
        var stemmer = (language ?? SearchLanguage.Of(corpus.Settings)).Stemmer;
        return groups.Select(articles => new GroupedForms(articles.ToEquatableArray(), stemmer));
    }

    /// <summary>The group of each article.</summary>
    public static int[] GroupsOf(ShardAssignment assignment) => Array.ConvertAll(assignment.Shards, shard => shard % Most);
}
