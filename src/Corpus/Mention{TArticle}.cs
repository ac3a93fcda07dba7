using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Store;

namespace Corpus;

/// <summary>A <see cref="Mention"/> whose article has the type of the project that compiles the corpus.</summary>
/// <typeparam name="TArticle">The record of an article.</typeparam>
[JsonConverter(typeof(CorpusJsonConverter))]
public readonly record struct Mention<TArticle> : IArticlePart<Mention<TArticle>>, IJsonObject
    where TArticle : CorpusArticle
{
    private readonly Mention view;

    private Mention(Mention view) => this.view = view;

    /// <summary>The article that contains it; null only in a <c>default</c> value, whose text is empty.</summary>
    public TArticle Article => (TArticle)view.Article;

    /// <inheritdoc cref="Mention.Start"/>
    public int Start => view.Start;

    /// <inheritdoc cref="Mention.End"/>
    public int End => view.End;

    /// <inheritdoc cref="Mention.Line"/>
    public int Line => view.Line;

    /// <inheritdoc cref="Mention.Span"/>
    public ReadOnlySpan<char> Span => view.Span;

    /// <inheritdoc cref="Mention.Text"/>
    public string Text => view.Text;

    /// <inheritdoc cref="Mention.PlainText"/>
    public string PlainText => view.PlainText;

    /// <inheritdoc cref="Mention.Entry"/>
    public VocabularyEntry Entry => view.Entry;

    /// <summary>Forgets the type of the article.</summary>
    public static implicit operator Mention(Mention<TArticle> typed) => typed.view;

    static Mention<TArticle> IArticlePart<Mention<TArticle>>.At(CorpusArticle article, int number) =>
        new(ArticlePart.At<Mention>(article, number));

    void IJsonObject.Write(JsonObjectWriter json) => json.Members(view);

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
