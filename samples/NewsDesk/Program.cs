// Everything printed here was read, checked and linked when this project was compiled; nothing is parsed now.
using Corpus;
using NewsDesk;

Console.OutputEncoding = System.Text.Encoding.UTF8;
Console.WriteLine(
    Page.Bold(
        $"NewsDesk: {Articles.All.Count} articles, {Articles.All.Sum(a => a.WordCount):N0} "
            + $"words, {Articles.All.Sum(a => a.Quotations.Count)} quotations"));

Page.Title("The articles");
foreach (var article in Articles.All)
    Summarize(article);

Page.Title("Who is in the news");
var people = People.All.Where(person => person.Mentions.Count > 0).OrderByDescending(person => person.Mentions.Count).Take(6).ToList();
foreach (var person in people)
    Page.Bar(person.Name, person.Mentions.Count, people[0].Mentions.Count);

Page.Title("Which country they come from");
foreach (var country in Places.All.Where(place => place.Kind == PlaceKind.Country && place.PeopleByCountry.Count > 0))
    Page.Line(
        $"{country.Name}: {string.Join(", ", country.PeopleByCountry.Select(person => person.Role is null ? person.Name : $"{person.Name} "
            + $"({person.Role})"))}",
        2);

Page.Title("What Adrienne Watson said");
foreach (var quotation in People.AdrienneWatson.Quotations)
    Page.Line($"{quotation.Article.Id}, line {quotation.Line}, {HowKnown(quotation)}: {quotation.Text}", 2, 2);

Page.Title("The same words in several articles");
foreach (var shared in Articles.SharedQuotations)
{
    Page.Line(shared.Quotations[0].Text, 2);
    Page.Line(
        string.Join("; ", shared.Quotations.Select(quotation => $"{quotation.Article.Id} credits {quotation.Speaker?.Name ?? "no one"}")),
        4);
    if (shared.HasConflictingSpeakers)
        Page.Line(Page.Bold("The articles do not agree on who said it."), 4);
}

Page.Title("Searching for words, phrases, prefixes and exclusions");
foreach (var query in (string[])["arms talks", "\"artillery shells\" satellites", "sanction* -Iranian"])
{
    Page.Line($"{query}:", 2);
    foreach (var hit in Articles.Search(query, limit: 2))
        Page.Line(
            $"{hit.Article.Id} ({hit.Score:0.0}), line {hit.Passage.Line}: {hit.Passage.Highlighted(Page.Mark.Before, Page.Mark.After)}",
            4,
            2);
}

Page.Title("Every way to look articles up");
Answer("Articles.ArmoredTrain", [Articles.ArmoredTrain]);
Answer("Articles.Get(\"rare-trip-to-russia\")", [Articles.Get("rare-trip-to-russia")]);
var asked = "no-such-article"; // known only at run time; as a literal in the call it would not compile
Answer("Articles.TryGet(asked, …)", Articles.TryGet(asked, out var found) ? [found] : []);
Answer("Articles.BySource(Outlets.NewYorkTimes)", Articles.BySource(Outlets.NewYorkTimes));
Answer("Articles.ByCites(Outlets.NewYorkTimes)", Articles.ByCites(Outlets.NewYorkTimes));
Answer("Articles.ByTopics(Topics.FoodAid)", Articles.ByTopics(Topics.FoodAid));
Answer("Articles.BySection(Section.World)", Articles.BySection(Section.World));
Answer("Articles.ByCutOff(true)", Articles.ByCutOff(true));
Answer("Articles.ByAuthor(\"Jaclyn Diaz\")", Articles.ByAuthor("Jaclyn Diaz"));
Answer("Articles.ByYear(2023)", Articles.ByYear(2023));
Answer("Articles.PublishedBetween(2023-09-01, 2023-09-30)", Articles.PublishedBetween(new(2023, 9, 1), new(2023, 9, 30)));
Answer("Articles.Mentioning(Places.Vladivostok)", Articles.Mentioning(Places.Vladivostok));
Answer("Articles.Quoting(People.JohnKirby)", Articles.Quoting(People.JohnKirby));

static void Summarize(Article article)
{
    Page.Line(Page.Bold(article.Headline), 2);
    string?[] facts =
    [
        article.Source?.Name,
        article.Authors.Count > 0 ? $"by {string.Join(" and ", article.Authors)}" : null,
        article.Dateline is { } place ? $"from {place}" : null,
        article.DatePublished?.ToString() ?? "no date given",
        article.Section.ToString(),
        $"{article.WordCount} words, {Math.Ceiling(article.ReadingTime.TotalMinutes)} min",
    ];
    Page.Line(Page.Dim(string.Join(" · ", facts.Where(fact => fact is not null))), 4);
    Page.Line($"About {string.Join(", ", article.Topics.Select(topic => topic.Name))}.", 4);
    Page.Line($"Names {string.Join(", ", article.Mentions.Select(mention => mention.Entry.Name).Distinct().Take(8))}.", 4);
    if (article.Figures is [var figure, ..])
        Page.Line(
            $"Figure: {figure.Caption?.Text} [{figure.Credit?.Text ?? "no credit"}]{(article.Figures.Count > 1 ? $", "
                + $"and {article.Figures.Count - 1} more" : "")}",
            4);
    if (article.Related.Count > 0)
        Page.Line($"See also {string.Join(", ", article.Related.Select(other => other.Id))}.", 4);
    if (article.Reviewed is { } day)
        Page.Line(Page.Dim($"Reviewed {day:yyyy-MM-dd}."), 4);
    if (article.CutOff)
        Page.Line("The text breaks off before its end.", 4);
    Console.WriteLine();
}

static string HowKnown(Quotation quotation) => quotation.Attribution switch
{
    Attribution.Cue => $"named by \"{quotation.Cue}\"",
    Attribution.Pronoun => $"a pronoun with \"{quotation.Cue}\"",
    Attribution.Carried => "continued from the paragraph before",
    _ => "no speaker named",
};

static void Answer(string question, IReadOnlyList<Article> answer) =>
    Page.Line($"{question,-52} {(answer.Count == 0 ? "none" : string.Join(", ", answer.Select(article => article.Id)))}", 2, 53);
