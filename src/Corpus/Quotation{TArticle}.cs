using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Store;

namespace Corpus;

/// <summary>A <see cref="Quotation"/> whose article has the type of the project that compiles the corpus.</summary>
/// <typeparam name="TArticle">The record of an article.</typeparam>
[JsonConverter(typeof(CorpusJsonConverter))]
public readonly record struct Quotation<TArticle> : IArticlePart<Quotation<TArticle>>, IJsonObject
    where TArticle : CorpusArticle
{
    private readonly Quotation view;

    private Quotation(Quotation view) => this.view = view;

    /// <summary>The article that contains it; null only in a <c>default</c> value, whose text is empty.</summary>
    public TArticle Article => (TArticle)view.Article;

    /// <inheritdoc cref="Quotation.Start"/>
    public int Start => view.Start;

    /// <inheritdoc cref="Quotation.End"/>
    public int End => view.End;

    /// <inheritdoc cref="Quotation.Line"/>
    public int Line => view.Line;

    /// <inheritdoc cref="Quotation.Span"/>
    public ReadOnlySpan<char> Span => view.Span;

    /// <inheritdoc cref="Quotation.Text"/>
    public string Text => view.Text;

    /// <inheritdoc cref="Quotation.PlainText"/>
    public string PlainText => view.PlainText;

    /// <inheritdoc cref="Quotation.SpeakerName"/>
    public string? SpeakerName => view.SpeakerName;

    /// <inheritdoc cref="Quotation.Speaker"/>
    public VocabularyEntry? Speaker => view.Speaker;

    /// <inheritdoc cref="Quotation.Cue"/>
    public string? Cue => view.Cue;

    /// <inheritdoc cref="Quotation.Attribution"/>
    public Attribution Attribution => view.Attribution;

    /// <inheritdoc cref="Quotation.IsPartial"/>
    public bool IsPartial => view.IsPartial;

    /// <summary>Forgets the type of the article.</summary>
    public static implicit operator Quotation(Quotation<TArticle> typed) => typed.view;

    static Quotation<TArticle> IArticlePart<Quotation<TArticle>>.At(CorpusArticle article, int number) =>
        new(ArticlePart.At<Quotation>(article, number));

    void IJsonObject.Write(JsonObjectWriter json) => json.Members(view);

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
