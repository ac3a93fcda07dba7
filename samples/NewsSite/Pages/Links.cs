using Corpus;
using NewsArchive;

namespace NewsSite.Pages;

/// <summary>Links to pages, so that each address is written once.</summary>
internal static class Links
{
    public static string PathOf(CorpusArticle article) => "/articles/" + Uri.EscapeDataString(article.Id);

    public static string PathOf(Person person) => "/people/" + Uri.EscapeDataString(person.Key);

    public static Html To(CorpusArticle article) => Html.Of($"""<a href="{PathOf(article)}">{article.Headline}</a>""");

    public static Html To(Person person) => Html.Of($"""<a href="{PathOf(person)}">{person.Name}</a>""");

    /// <summary>A link to a person, with their role where it is known.</summary>
    public static Html WithRole(Person person) => Html.Of($"{To(person)}{(person.Role is { } role ? Html.Of($", {role}") : null)}");

    /// <summary>A speaker by name; a link where the speaker has a page.</summary>
    public static Html ToSpeaker(Quotation quotation) => quotation.Speaker switch
    {
        Person person => To(person),
        { } entry => Html.Of($"{entry.Name}"),
        null => Html.Of($"{quotation.SpeakerName ?? "Speaker not named"}"),
    };
}
