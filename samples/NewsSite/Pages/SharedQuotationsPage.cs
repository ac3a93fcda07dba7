using Corpus;
using NewsArchive;

namespace NewsSite.Pages;

/// <summary>The same words in several articles, side by side, and whether the articles agree on who said them.</summary>
internal static class SharedQuotationsPage
{
    public static IResult Render() => Layout.Render("Same words", Html.Of($"""
        <h1>The same words in several articles</h1>
        {Articles.SharedQuotations.Select(Row)}
        """));

    private static Html Row(SharedQuotation<Article> shared) => Html.Of($"""
        <section class="shared">
        {(shared.HasConflictingSpeakers ? Html.Of($"""<p class="conflict">The articles credit different speakers.</p>""") : null)}
        <div class="columns">
        {shared.Quotations.Select(Column)}
        </div>
        </section>
        """);

    private static Html Column(Quotation<Article> quotation) => Html.Of($"""
        <figure><blockquote>{quotation.Text}</blockquote>
        <figcaption>{Links.ToSpeaker(quotation)}<br>{Links.To(quotation.Article)}</figcaption></figure>
        """);
}
