extern alias compiler;

using compiler::Corpus.Compiler.Files;
using compiler::Corpus.Compiler.Language;
using compiler::Corpus.Compiler.Linking;
using compiler::Corpus.Compiler.Model;
using compiler::Corpus.Compiler.Structure;

namespace Corpus.Tests;

/// <summary>Builds linked articles and corpora in a line, without reading files.</summary>
internal static class Draft
{
    /// <summary>A corpus of these articles, sorted by their ids.</summary>
    public static StoredCorpus Store(params LinkedArticle[] articles) => new(Corpus(CorpusSettings.Default, articles));

    public static LinkedCorpus Corpus(CorpusSettings settings, params LinkedArticle[] articles) =>
        new()
        {
            Settings = settings,
            Articles = articles.OrderBy(article => article.Id, StringComparer.Ordinal).ToEquatableArray(),
            Vocabularies = [],
            SharedQuotations = [],
            Problems = [],
        };

    /// <summary>An article whose text is its headline and its paragraphs, separated by empty lines.</summary>
    public static LinkedArticle Article(string id, string headline, params string[] paragraphs)
    {
        var blocks = new List<compiler::Corpus.Compiler.Model.Block>();
        var text = headline;
        if (headline.Length > 0)
            blocks.Add(new compiler::Corpus.Compiler.Model.Block(compiler::Corpus.BlockKind.Headline, 0, headline.Length));
        foreach (var paragraph in paragraphs)
        {
            text += "\n\n";
            blocks.Add(
                new compiler::Corpus.Compiler.Model.Block(
                    compiler::Corpus.BlockKind.Paragraph, text.Length, text.Length + paragraph.Length));
            text += paragraph;
        }

        return Article(id, headline, text + "\n", blocks);
    }

    public static LinkedArticle Article(
        string id, string headline, string text, IEnumerable<compiler::Corpus.Compiler.Model.Block> blocks) =>
        new()
        {
            Id = id,
            MemberName = id,
            Analysis = new ArticleAnalysis
            {
                InLanguage = "en",
                File = new SourceFile(id + ".txt", text),
                Text = new ArticleText(text, 1, null),
                Structure = new ArticleStructure { Blocks = blocks.ToEquatableArray() },
                PlainText = new PlainText(text, []),
                Language = new LanguageAnalysis([], [], [], []),
                WordCount = BodyWords.Count(new PlainText(text, []), blocks.ToEquatableArray()),
            },
            Headline = headline,
            Authors = [],
            InLanguage = "en",
            Keywords = [],
            Fields = [],
            Speakers = [],
            Mentions = [],
        };
}
