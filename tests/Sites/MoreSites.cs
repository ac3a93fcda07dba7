using static Corpus.TestData.Sites;

namespace Corpus.TestData;

/// <summary>Articles in the form of further tools, and in further forms of the first five, by their number.</summary>
internal static class MoreSites
{
    /// <summary>The file in which Docusaurus keeps the authors of a blog.</summary>
    public const string DocusaurusAuthors = """
        ada:
          name: Ada Lind
          title: Maintainer
          url: https://example.org/ada
          page: true
          socials: { x: ada, github: ada }
        bo:
          name: Bo Ek
          image_url: https://example.org/bo.png
          page: { permalink: /bo }
        """;

    // Astro with two collections and one of data: keys that only one of them has, references, a key that both have.
    public static SiteArticle Collections(int i)
    {
        var text = i % 2 == 0
            ? $"---\ntitle: Post {i}\npublishDate: {Day(i)}\nauthor: Ada Lind\neditor: {(i % 4 == 0 ? "ada" : "bo")}\n"
            + $"category: {(i % 4 == 0 ? "news" : "notes")}\ncover: {{ src: a.png, alt: A }}\ntags: [a]\norder: {i}\n---\n"
            : $"---\ntitle: Guide {i}\norder: {i}\nsidebar: {{ label: G{i}, "
            + $"hidden: {(i % 3 == 0 ? "true" : "false")} }}\ntags:\n{(i % 3 == 0 ? "difficulty: hard\n" : "")}---\n";
        return new(i % 2 == 0 ? $"blog/2024/post-{i}.md" : $"docs/guide-{i}/index.mdx", text + Body)
        {
            Headline = i % 2 == 0 ? $"Post {i}" : $"Guide {i}",
            Date = i % 2 == 0 ? Day(i) : null,
            Authors = i % 2 == 0 ? ["Ada Lind"] : [],
            Tags = i % 2 == 0 ? ["a"] : [],
        };
    }

    // A Docusaurus blog: dates in names or in folders, authors by key, by name and inline.
    public static SiteArticle DocusaurusBlog(int i)
    {
        var (authors, names) = (i % 4) switch
        {
            0 => ("authors: ada", new[] { "Ada Lind" }),
            1 => ("authors: [ada, bo]", ["Ada Lind", "Bo Ek"]),
            2 => ("authors:\n  - bo\n  - name: Cy Dahl\n    title: Guest\n    url: https://example.org/cy", ["Bo Ek", "Cy Dahl"]),
            _ => ("authors:\n  - key: ada\n    title: Captain", ["Ada Lind"]),
        };
        var text = $"---\nslug: post-{i}\ntitle: Post {i}\n{authors}\ntags: [hello, t{i}]\n"
            + $"image: {(i % 2 == 0 ? "/img/a.png" : "https://example.org/a.png")}\nunlisted: {(i == 3 ? "true" : "false")}\n"
            + $"last_update: {{ date: 2024-05-01, author: ada }}\n---\n{Body}\n<!-- truncate -->\n\nThe rest of it came on Tuesday.\n";
        var path = $"{Day(i)}-post-{i}{(i % 5 == 0 ? "/index.md" : ".mdx")}";
        return new(path, text)
        {
            Headline = $"Post {i}",
            Date = Day(i),
            Authors = names,
            Tags = ["hello", $"t{i}"],
            Id = $"post-{i}",
        };
    }

    // Jekyll as its own documentation writes it: tags in one text, or one under 'tag', a date with a zone, titles with colons.
    public static SiteArticle JekyllWords(int i)
    {
        var (line, tags) = (i % 3) switch
        {
            0 => ("tags: sea boats", new[] { "sea", "boats" }),
            1 => ("tag: open water", ["open water"]),
            _ => ("tags:\n- classic hollywood\n- sea", ["classic hollywood", "sea"]),
        };
        return new(
            $"{Day(i)}-welcome-{i}.md",
            $"---\nlayout: post\ntitle: \"Welcome: part {i}\"\ndate: {Day(i)} 09:00:00 -0500\ncategories: jekyll update\n{line}\n"
                + $"last_modified_at: 2024-12-01 10:00:00\nredirect_from:\n  - /old/{i}\n---\n{Body}\n{{% highlight ruby %}}\nputs 1\n{{% "
                + $"endhighlight %}}\n")
        {
            Headline = $"Welcome: part {i}",
            Date = Day(i),
            Tags = tags,
        };
    }

    // Eleventy: JSON between fences, a text or a list under 'tags', a permalink that may be false, computed values.
    public static SiteArticle Eleventy(int i)
    {
        var text = i % 3 == 0
            ? $"---json\n{{\n  \"title\": \"Post {i}\",\n  \"date\": \"{Day(i)}\",\n  \"tags\": [\"post\", \"two words\"],\n  "
            + $"\"permalink\": false\n}}\n---\n"
            : $"---\ntitle: Post {i}\ndate: {Day(i)}{(i % 2 == 0 ? "T10:00:00Z" : "")}\n"
            + $"tags: {(i % 3 == 1 ? "post" : "[post, 'two words']")}\nlayout: layouts/post.njk\n"
            + $"permalink: {(i % 2 == 0 ? "false" : "\"/{{ title | slugify }}/index.html\"")}\n"
            + $"eleventyNavigation: {{ key: K{i}, parent: Home, order: {i} }}\neleventyComputed:\n  og: \"{{{{ title }}}}\"\n---\n";
        return new($"posts/post-{i}.md", text + Body + "\n{{ collections.all }}\n")
        {
            Headline = $"Post {i}",
            Date = Day(i),
            Tags = i % 3 == 1 ? ["post"] : ["post", "two words"],
        };
    }

    // VitePress: the title is a heading, unions of bool, number, text and list, lists of lists, containers, Vue.
    public static SiteArticle VitePress(int i)
    {
        var text = i == 0
            ? "---\nlayout: home\ntitle: Home\nhero:\n  name: Ferry\n  text: It comes back\n  image: { src: /logo.png, alt: Ferry }\n  "
            + "actions:\n    - { theme: brand, text: Start, link: /guide/1 }\nfeatures:\n  - icon: ⚡️\n    title: Fast\n    details: It "
            + "is fast\n---\n"
            : $"---\noutline: {(i % 3 == 0 ? "deep" : i % 3 == 1 ? "[2, 3]" : "false")}\n"
            + $"prev: {(i % 2 == 0 ? "false" : "{ text: Before, link: /guide/1 }")}\n"
            + "head:\n  - - meta\n    - name: keywords\n      content: ferry\n"
            + $"lastUpdated: {(i % 2 == 0 ? "false" : "true")}\n---\n\n"
            + $"<script setup>\nimport Thing from './Thing.vue'\n</script>\n\n# Guide {i} {{#guide-{i}}}\n";
        return new(
            i == 0 ? "index.md" : $"guide/page-{i}.md",
            text + Body + "\n[[toc]]\n\n::: tip Note\nIt leaves on Tuesday.\n:::\n\n{{ $frontmatter.title }}\n")
        {
            Headline = i == 0 ? "Home" : $"Guide {i}",
        };
    }

    // Zola: TOML with tables for taxonomies and extra values, section pages.
    public static SiteArticle Zola(int i)
    {
        var isSection = i % 10 == 0;
        var text = isSection
            ? $"+++\ntitle = \"Section {i}\"\nsort_by = \"date\"\npaginate_by = 5\npage_template = \"page.html\"\ninsert_anchor_links = "
            + "\"right\"\n+++\n"
            : $"+++\ntitle = \"Page {i}\"\ndate = {Day(i)}{(i % 2 == 0 ? "T10:00:00Z" : "")}\nupdated = 2024-12-01\nweight = {i}\ndraft = "
            + $"false\n{(i % 4 == 0 ? $"slug = \"page-no-{i}\"\n" : "")}authors = [\"Ada Lind\", \"Bo Ek\"]\naliases = [\"old/{i}\"]\n"
            + $"[taxonomies]\ntags = [\"sea\", \"t{i}\"]\ncategories = [\"a\"]\n[extra]\ntoc = true\n[[extra.links]]\nname = \"a\"\nurl "
            + "= \"https://example.org\"\n+++\n";
        return new(
            isSection ? $"section-{i}/_index.md" : $"section-{i / 10 * 10}/page-{i}.md",
            text + Body + "\n{{ youtube(id=\"abc\") }}\n")
        {
            Headline = isSection ? $"Section {i}" : $"Page {i}",
            Date = isSection ? null : Day(i),
            Authors = isSection ? [] : ["Ada Lind", "Bo Ek"],
            Tags = isSection ? [] : ["sea", $"t{i}"],
            Id = i % 4 == 0 && !isSection ? $"section-{i / 10 * 10}/page-no-{i}" : null,
        };
    }

    // MkDocs with Material's blog: no metadata, a heading for a title, two dates in one mapping, mixed lists.
    public static SiteArticle MkDocs(int i)
    {
        if (i % 3 == 0)
            return new(
                $"guide/page-{i}.md",
                $"# Page {i}\n{Body}\n!!! note \"Take care\"\n\n    It is cold.\n\n=== \"C\"\n\n    ``` c\n  "
                + "  int a;\n    ```\n")
            {
                Headline = $"Page {i}",
            };
        return new(
            $"blog/posts/post-{i}.md",
            $"---\ndate:\n  created: {Day(i)}\n  updated: 2024-12-01\nauthors:\n  - squidfunk\ncategories: [General]\ntags: [a, t{i}]\n"
                + $"readtime: {i}\npin: {(i == 1 ? "true" : "false")}\nhide: [navigation, toc]\nlinks:\n  - plugins/search.md\n  - "
                + $"Nested:\n      - plugins/blog.md\nsearch: {{ boost: 2 }}\n---\n\n# Post {i}\n{Body}\n<!-- more -->\n")
        {
            Headline = $"Post {i}",
            Date = Day(i),
            Authors = ["squidfunk"],
            Tags = ["a", $"t{i}"],
        };
    }

    // Gatsby with the starter of Netlify CMS: a path, folded text, deeply nested maps, prices as text.
    public static SiteArticle Gatsby(int i)
    {
        var text = $"---\ntemplateKey: blog-post\npath: /post-{i}\ntitle: Beans {i}\ndate: \"{Day(i)}T15:04:10.000Z\"\n"
            + $"featuredpost: {(i % 2 == 0 ? "true" : "false")}\nfeaturedimage: /img/chemex.jpg\ndescription: >-\n  The first line,\n  "
            + $"and the second.\ntags:\n  - brewing\n  - t{i}\npricing:\n  heading: Monthly\n  plans:\n    - {{ price: '50', plan: Small, "
            + $"items: [Five cups, One bean] }}\n    - {{ price: '80', plan: Big }}\nmain: {{ image1: {{ alt: A, image: /img/a.jpg }} }}\n"
            + "---\n";
        return new($"blog/{Day(i)}-beans-{i}/index.md", text + Body)
        {
            Headline = $"Beans {i}",
            Date = Day(i),
            Tags = ["brewing", $"t{i}"],
        };
    }

    // A converted export from Ghost: keys with underscores, tags in one text, empty values.
    public static SiteArticle Ghost(int i)
    {
        var text = $"---\ntitle: \"It's post {i}\"\nslug: its-post-{i}\n"
            + $"date_published: {Day(i)}T08:00:00.000Z\ndate_updated: 2024-12-01T08:00:00.000Z\n"
            + $"tags: News, Getting Started\nexcerpt: What happened.\nfeature_image: https://example.org/a.png\n"
            + $"author: Ada Lind\nvisibility: public\n"
            + $"featured: false\ncustom_excerpt: null\ncanonical_url:\n---\n";
        var path = $"{Day(i)}-its-post-{i}.md";
        return new(path, text + Body)
        {
            Headline = $"It's post {i}",
            Date = Day(i),
            Authors = ["Ada Lind"],
            Tags = ["News", "Getting Started"],
            Id = $"its-post-{i}",
        };
    }

    // GitHub Pages with the theme 'Just the Docs': pages in folders, parents by title, Liquid.
    public static SiteArticle JustTheDocs(int i)
    {
        var text = $"---\nlayout: default\ntitle: Page {i}\nnav_order: {i}\n"
            + $"{(i % 2 == 0 ? "has_children: true\n" : $"parent: Page {i - 1}\ngrand_parent: UI\n")}"
            + $"nav_exclude: false\n---\n\n# Page {i}\n{{: .no_toc }}\n{Body}\n"
            + $"{{% include toc.html %}}\n\n1. TOC\n{{:toc}}\n";
        return new(i % 5 == 0 ? $"docs/part-{i}/index.md" : $"docs/page-{i}.md", text) { Headline = $"Page {i}" };
    }
}
