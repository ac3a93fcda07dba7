using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>A heading of an article: its headline, or the title of a part.</summary>
[JsonConverter(typeof(CorpusJsonConverter))]
public readonly record struct Heading : IArticlePart<Heading>, IJsonObject
{
    private readonly int number;

    private Heading(CorpusArticle article, int number)
    {
        (Article, this.number) = (article, number);
        var block = article.Blocks[Value(ShardSection.HeadingBlock)];
        (Start, End) = (block.Start, block.End);
    }

    /// <summary>The article that contains it; null only in a <c>default</c> value, whose text is empty.</summary>
    public CorpusArticle Article { get; }

    /// <summary>The offset of its first UTF-16 code unit in <see cref="CorpusArticle.RawText"/>.</summary>
    public int Start { get; }

    /// <summary>The offset after its last UTF-16 code unit in <see cref="CorpusArticle.RawText"/>.</summary>
    public int End { get; }

    /// <summary>The line of the file on which it starts, from 1; 0 in a <c>default</c> value.</summary>
    public int Line => Article?.LineOf(Start) ?? 0;

    /// <summary>The text, without allocating.</summary>
    public ReadOnlySpan<char> Span => Article is null ? default : Article.RawSpan[Start..End];

    /// <summary>The text.</summary>
    public string Text => Span.ToString();

    /// <summary>
    /// What a reader sees of it: <see cref="Text"/> without Markdown's marks, tags and addresses; the same as <see cref="Text"/> in a
    /// plain-text article.
    /// </summary>
    public string PlainText => Article?.Content.PlainText(Start, End) ?? "";

    /// <summary>The level, from 1 to 6; in plain text 1 for the headline and 2 for subheadings. 0 in a <c>default</c> value.</summary>
    public int Level => Value(ShardSection.HeadingLevel);

    /// <summary>The <c>id</c> of the heading in <see cref="CorpusArticle.Html"/>, made as GitHub makes it; unique in the article.</summary>
    public string Anchor =>
        Article is null
            ? ""
            : Article.Content.Markup(Value(ShardSection.HeadingAnchorStart), Value(ShardSection.HeadingAnchorEnd)).ToString();

    /// <summary>
    /// The headings right below it: those of deeper levels up to the next heading of its own level or a higher one, without those below
    /// them.
    /// </summary>
    public IReadOnlyList<Heading> Children => Article is null ? [] : Below(Article.Headings, number + 1, Level);

    static Heading IArticlePart<Heading>.At(CorpusArticle article, int number) => new(article, number);

    /// <summary>The headings from a number on that are deeper than a level and not below one another.</summary>
    internal static IReadOnlyList<Heading> Below(ArticleParts<Heading> all, int first, int level)
    {
        var found = new List<Heading>();
        var limit = int.MaxValue;
        for (var i = first; i < all.Count && all[i].Level > level; i++)
        {
            if (all[i].Level > limit)
                continue;
            limit = all[i].Level;
            found.Add(all[i]);
        }

        return found.AsReadOnly();
    }

    void IJsonObject.Write(JsonObjectWriter json)
    {
        json.Write(nameof(Level), Level);
        json.Write(nameof(Text), PlainText);
        json.Write(nameof(Anchor), Anchor);
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private int Value(ShardSection section) => Article is null ? 0 : Article.Content.Value(ShardSection.HeadingEnds, section, number);
}
