using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Store;

namespace Corpus;

/// <summary>A <see cref="Link"/> whose target has the type of the project that compiles the corpus.</summary>
/// <typeparam name="TArticle">The record of an article.</typeparam>
[JsonConverter(typeof(CorpusJsonConverter))]
public readonly record struct Link<TArticle> : IArticlePart<Link<TArticle>>, IJsonObject
    where TArticle : CorpusArticle
{
    private readonly Link view;

    private Link(Link view) => this.view = view;

    /// <inheritdoc cref="Link.Article"/>
    public TArticle? Article => (TArticle?)view.Article;

    /// <inheritdoc cref="Link.Anchor"/>
    public string? Anchor => view.Anchor;

    /// <inheritdoc cref="Link.Target"/>
    public string Target => view.Target;

    /// <inheritdoc cref="Link.Start"/>
    public int Start => view.Start;

    /// <inheritdoc cref="Link.End"/>
    public int End => view.End;

    /// <inheritdoc cref="Link.Line"/>
    public int Line => view.Line;

    /// <inheritdoc cref="Link.Span"/>
    public ReadOnlySpan<char> Span => view.Span;

    /// <inheritdoc cref="Link.Text"/>
    public string Text => view.Text;

    /// <inheritdoc cref="Link.PlainText"/>
    public string PlainText => view.PlainText;

    /// <summary>Forgets the type of the target.</summary>
    public static implicit operator Link(Link<TArticle> typed) => typed.view;

    static Link<TArticle> IArticlePart<Link<TArticle>>.At(CorpusArticle article, int number) =>
        new(ArticlePart.At<Link>(article, number));

    void IJsonObject.Write(JsonObjectWriter json) => json.Members(view);

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
