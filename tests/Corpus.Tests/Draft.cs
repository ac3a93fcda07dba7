using Corpus.Compiler;
using Corpus.Compiler.Files;
using Corpus.Compiler.Language;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Settings;
using Corpus.Compiler.Structure;

namespace Corpus.Tests;

/// <summary>Makes linked articles and corpora by hand, in a line.</summary>
internal static class Draft
{
    /// <summary>A corpus of these articles, put in the order of their ids.</summary>
    public static StoredCorpus Store(params LinkedArticle[] articles) => new(Corpus(CorpusSettings.Default, articles));

    public static LinkedCorpus Corpus(CorpusSettings settings, params LinkedArticle[] articles) =>
        new(settings, articles.OrderBy(article => article.Id, StringComparer.Ordinal).ToEquatableArray(), [], [], []);

    /// <summary>An article whose text is its headline and its paragraphs, an empty line between two.</summary>
    public static LinkedArticle Article(string id, string headline, params string[] paragraphs)
    {
        var blocks = new List<Compiler.Structure.Block>();
        var text = headline;
        if (headline.Length > 0)
            blocks.Add(new Compiler.Structure.Block(Compiler.BlockKind.Headline, 0, headline.Length));
        foreach (var paragraph in paragraphs)
        {
            text += "\n\n";
            blocks.Add(new Compiler.Structure.Block(Compiler.BlockKind.Paragraph, text.Length, text.Length + paragraph.Length));
            text += paragraph;
        }

        return Article(id, headline, text + "\n", blocks);
    }

    public static LinkedArticle Article(string id, string headline, string text, IEnumerable<Compiler.Structure.Block> blocks) => new(
        id,
        id,
        new ArticleAnalysis(
            new SourceFile(id + ".txt", text),
            new ArticleText(text, 1, null),
            new ArticleStructure(blocks.ToEquatableArray(), [], null, [], null, null, null, []),
            new LanguageAnalysis([], [], [], []),
            BodyWords.Count(text, blocks.ToEquatableArray()),
            null),
        headline,
        null,
        null,
        null,
        [],
        null,
        null,
        null,
        null,
        "en",
        [],
        [],
        [],
        []);
}
