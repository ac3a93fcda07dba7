using Corpus.Compiler.Data;
using Corpus.Compiler.Files;
using Corpus.Compiler.Language;
using Corpus.Compiler.Language.Speakers;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Tests.Language;

/// <summary>An article made of paragraphs, read without the structure reader.</summary>
internal sealed record Article(string Text, ArticleStructure Structure, LanguageAnalysis Analysis)
{
    /// <summary>Reads an article; each non-blank line is a paragraph.</summary>
    public static Article Of(string text) => Of(text, SpeakerSieves.All);

    /// <summary>Reads an article, and finds its speakers with these sieves only.</summary>
    public static Article Of(string text, IReadOnlyList<SpeakerSieve> sieves)
    {
        var blocks = new List<Block>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Trim().Length > 0)
                blocks.Add(
                    new Block(
                        BlockKind.Paragraph, start + line.IndexOf(line.Trim(), StringComparison.Ordinal), start + line.TrimEnd().Length));
            start += line.Length + 1;
        }

        var structure = new ArticleStructure { Blocks = blocks.ToEquatableArray() };
        var file = new SourceFile("article.txt", text);
        var language = LanguageAnalyzer.Analyze(file, new ArticleText(text, 1, null), structure, LanguageFolder.English, sieves);
        return new Article(text, structure, language);
    }

    public IEnumerable<string> Sentences => Analysis.Sentences.Select(sentence => sentence.Of(Text));

    public IEnumerable<string> Quotations => Analysis.Quotations.Select(quotation => Text[quotation.Start..quotation.End]);

    public IEnumerable<string?> Speakers => Analysis.Quotations.Select(quotation => quotation.SpeakerName?.Of(Text));
}
