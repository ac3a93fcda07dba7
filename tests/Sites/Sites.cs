namespace Corpus.TestData;

/// <summary>Articles in the form of five well-known tools, by their number.</summary>
internal static class Sites
{
    public static string Day(int i) => $"2024-{(i % 12) + 1:D2}-{(i % 28) + 1:D2}";

    public const string Body = "\nThe ferry came back on Monday, and everybody was there to see it.\n";

    // Astro's blog template: pubDate in words, heroImage, a union, an empty list, slug.
    public static SiteArticle Astro(int i)
    {
        string[] months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        var pubDate = (i % 3) switch { 0 => $"'{months[i % 12]} {(i % 28) + 1:D2} 2024'", 1 => $"{Day(i)}T00:00:00.000Z", _ => Day(i) };
        var text = $"""
            ---
            title: 'Post {i}: a story'
            description: "What happened on day {i}"
            pubDate: {pubDate}
            updatedDate: {Day(i)}
            heroImage: {(i % 4 == 0 ? "/img/hero.png" : "../img/hero.png")}
            tags: {(i % 5 == 0 ? "[]" : "[sea, 'day " + i + "']")}
            draft: {(i == 3 ? "true" : "false")}
            {(i == 7 ? "slug: seven" : "featured: " + (i % 2 == 0 ? "true" : "false"))}
            seo: {(i % 2 == 0 ? "{ title: Post, noindex: true }" : "{ title: Post, image: { src: a.png, width: 12 } }")}
            related: {(i == 0 ? "one" : "[one, two]")}
            ---
            {Body}
            """;
        return new($"blog/post-{i:D2}.md{(i % 6 == 0 ? "x" : "")}", text)
        {
            Headline = $"Post {i}: a story",
            Date = Day(i),
            Tags = i % 5 == 0 ? [] : ["sea", $"day {i}"],
            Id = i == 7 ? "blog/seven" : null,
        };
    }

    // Hugo: TOML, YAML and JSON, weights, aliases, params, cascades, shortcodes, section pages.
    public static SiteArticle Hugo(int i)
    {
        var text = (i % 3) switch
        {
            0 => $"+++\ntitle = \"Page {i}\"\ndate = {Day(i)}T10:00:00+01:00\nlastmod = {Day(i)}\nweight = {i}\ndraft = false\ntags = "
                + $"[\"go\", \"t{i}\"]\naliases = [\"/old/{i}\"]\n[params]\nauthor = \"Ada\"\n[params.cover]\nimage = \"c.png\"\n"
                + $"[[menus]]\nname = \"main\"\nweight = {i}\n+++\n",
            1 => $"---\ntitle: Page {i}\ndate: {Day(i)} 18:30:22 +0100\npublishDate: {Day(i)}\nweight: {i}\ntags:\n  - go\n  - t{i}\n"
                + $"aliases: [/old/{i}]\nparams: {{ author: Ada }}\nmenus: main\n---\n",
            _ => $"{{\n  \"title\": \"Page {i}\",\n  \"date\": \"{Day(i)}\",\n  \"weight\": {i},\n  \"tags\": [\"go\", \"t{i}\"],\n  "
                + $"\"menus\": {{ \"main\": {{ \"weight\": 1 }} }}\n}}\n",
        };
        var path = i % 10 == 0 ? $"section{i}/_index.md" : i % 10 == 1 ? $"bundle{i}/index.md" : $"posts/page-{i:D2}.md";
        return new(path, text + Body + "\n{{< youtube abc >}}\n")
        {
            Headline = $"Page {i}",
            Date = Day(i),
            Tags = ["go", $"t{i}"],
        };
    }

    // Jekyll: dates in names, layout, categories, published, permalink, Liquid.
    public static SiteArticle Jekyll(int i)
    {
        var text = $"""
            ---
            layout: post
            title:  "Welcome {i}"
            {(i % 2 == 0 ? $"date:   {Day(i + 1)} 18:30:22 +0100" : "categories: jekyll update")}
            {(i % 3 == 0 ? "author: Ada Lind and Bo Ek" : "author: [Ada Lind]")}
            permalink: /{i}/
            published: {(i == 5 ? "false" : "true")}
            tags: [jekyll, t{i}]
            excerpt_separator: <!--more-->
            image: {(i % 2 == 0 ? "a.png" : "{ path: a.png, height: 100 }")}
            comments:
            ---
            {Body}
            """;
        return new($"{Day(i)}-welcome-{i}.markdown", text)
        {
            Headline = $"Welcome {i}",
            Date = Day(i % 2 == 0 ? i + 1 : i),
            Authors = i % 3 == 0 ? ["Ada Lind", "Bo Ek"] : ["Ada Lind"],
            Tags = ["jekyll", $"t{i}"],
        };
    }

    // Docusaurus: an id that is only the last part, sidebar keys, slug, authors with fields, MDX.
    public static SiteArticle Docusaurus(int i)
    {
        var authors = i % 2 == 0
            ? "\nauthors:\n  - name: Ada Lind\n    title: Maintainer\n    url: https://example.org\n    image_url: "
            + "https://example.org/a.png\n  - name: Bo Ek"
            : "";
        var text =
            $"---\nid: intro\ntitle: Guide {i}\nsidebar_label: 'Guide'\nsidebar_position: {i}{(i % 3 == 0 ? ".5" : "")}{authors}\ntags: "
                + $"[docs, {{ label: T{i}, permalink: /t{i} }}]\nhide_table_of_contents: false\nkeywords_extra: [a, b]\ncustom_edit_url: "
                + $"null\npagination_next: {(i == 0 ? "null" : $"guide{i - 1}/intro")}\n---\n\nimport Tabs from '@theme/Tabs';\n{Body}";
        return new($"guide{i}/page.mdx", text)
        {
            Headline = $"Guide {i}",
            Authors = i % 2 == 0 ? ["Ada Lind", "Bo Ek"] : [],
            Tags = ["docs", $"T{i}"],
        };
    }

    // Next with Contentlayer: nested and list documents, references to data files, both summary and description.
    public static SiteArticle Contentlayer(int i)
    {
        var text = $"""
            ---
            title: 'Article {i}'
            date: '{Day(i)}'
            lastmod: '{Day(i)}'
            tags: ['next-js', 'tag-{i % 3}']
            summary: 'Summary {i}'
            description: 'Longer {i}'
            editor: {(i % 2 == 0 ? "ada" : "bo")}
            author: {(i % 4 == 0 ? "'Ada Lind'" : "['Ada Lind', 'Bo Ek']")}
            layout: {(i % 2 == 0 ? "PostLayout" : "PostSimple")}
            bibliography: {(i % 3 == 0 ? "references.bib" : "")}
            canonicalUrl: https://example.org/{i}
            sections:
              - {"{ heading: A, items: [{ text: x, done: true }] }"}
              - heading: B
            ---
            {Body}
            """;
        return new($"articles/article-{i:D2}.mdx", text)
        {
            Headline = $"Article {i}",
            Date = Day(i),
            Authors = i % 4 == 0 ? ["Ada Lind"] : ["Ada Lind", "Bo Ek"],
            Tags = ["next-js", $"tag-{i % 3}"],
        };
    }
}
