using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Tool.Export;

/// <summary>An article with what its rows are made from.</summary>
internal sealed class ExportedArticle(LinkedCorpus corpus, int index, IReadOnlyDictionary<QuotationReference, int> shared)
{
    private readonly LineMap lines = new(corpus.Articles[index].Analysis.Text);
    private readonly Dictionary<int, Heading> headings =
        corpus.Articles[index].Analysis.Structure.Headings.ToDictionary(heading => heading.Block);

    private readonly Dictionary<int, string> codeLanguages =
        corpus.Articles[index].Analysis.Structure.CodeLanguages.ToDictionary(language => language.Block, language => language.Name);

    /// <summary>The corpus it is part of.</summary>
    public LinkedCorpus Corpus => corpus;

    /// <summary>The article.</summary>
    public LinkedArticle Linked => corpus.Articles[index];

    /// <summary>Its text.</summary>
    public string RawText => Linked.Analysis.Text.RawText;

    /// <summary>The line in the file of a code unit of the text, from 1.</summary>
    public int LineOf(int offset) => lines.PositionOf(offset).Line;

    /// <summary>
    /// The number of the shared quotation that one of its quotations is part of; null when no other article has the same words.
    /// </summary>
    public int? SharedQuotation(int quotation) =>
        shared.TryGetValue(new QuotationReference(index, quotation), out var number) ? number : null;

    /// <summary>What a block is as a heading; null for any other block.</summary>
    public Heading? HeadingOf(int block) => headings.TryGetValue(block, out var heading) ? heading : null;

    /// <summary>The language of a block of code; null for any other block and where none is given.</summary>
    public string? CodeLanguageOf(int block) => codeLanguages.GetValueOrDefault(block);

    /// <summary>The article that one of its links leads to; null when it leads to anything else.</summary>
    public LinkedArticle? LinkTarget(int link) =>
        corpus.LinkTargets[index][link] is >= 0 and var row ? corpus.Articles[row] : null;

    /// <summary>An entry as references name it, <c>people/bo-ek</c>; null for no entry.</summary>
    public string? NameOf(EntryReference entry) => entry == EntryReference.None
        ? null
        : $"{corpus.Vocabularies[entry.Vocabulary].Declaration.Name}/{corpus.Vocabularies[entry.Vocabulary].Entries[entry.Entry].Key}";
}

/// <summary>One thing inside an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Number">Its place among the things of its kind in the article, from 0.</param>
/// <param name="Range">Where it is in the text.</param>
/// <param name="Value">The thing.</param>
internal sealed record Part<T>(ExportedArticle Article, int Number, TextRange Range, T Value)
{
    /// <summary>The words of a range of the article's text; null for no range.</summary>
    public string? Words(TextRange? range) => range?.Of(Article.RawText);

    /// <summary>What a reader sees of it; null where that is the text itself.</summary>
    public string? PlainText
    {
        get
        {
            var plain = Article.Linked.Analysis.PlainText;
            return plain.Marks.Count > 0 && plain.Of(Range) is var seen && seen != Words(Range) ? seen : null;
        }
    }
}
