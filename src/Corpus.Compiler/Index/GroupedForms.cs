using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tables;

namespace Corpus.Compiler.Index;

/// <summary>The words of the articles of one group; equal when nothing in a <see cref="WordGroup"/> of them can have changed.</summary>
/// <param name="Articles">The words of each article, in the order of the corpus.</param>
/// <param name="Stemming">Whether the forms of one stem are one term; else each form is a term by itself.</param>
internal sealed record GroupedForms(EquatableArray<ArticleForms> Articles, bool Stemming)
{
    /// <summary>Groups, at most: enough that one is quickly made anew, so few that most words of a group are in several articles.</summary>
    private const int Most = 16;

    /// <summary>The words of a corpus in groups; an article's group depends on its shard alone.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="words">The words of each of its articles.</param>
    public static IEnumerable<GroupedForms> Of(LinkedCorpus corpus, EquatableArray<ArticleForms> words)
    {
        var assignment = ShardAssignment.Of(corpus.Articles);
        var groupOf = GroupsOf(assignment);
        var groups = new List<ArticleForms>[Math.Min(Most, assignment.Rows.Count)];
        for (var group = 0; group < groups.Length; group++)
            groups[group] = [];
        for (var row = 0; row < groupOf.Length; row++)
            groups[groupOf[row]].Add(words[row]);
        return groups.Select(articles => new GroupedForms(articles.ToEquatableArray(), corpus.Settings.Stemming));
    }

    /// <summary>The group of each article.</summary>
    public static int[] GroupsOf(ShardAssignment assignment) => Array.ConvertAll(assignment.Shards, shard => shard % Most);
}
