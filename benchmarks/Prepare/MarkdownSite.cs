using System.Globalization;
using System.Text;

namespace Prepare;

/// <summary>Turns plain texts into pages of a Markdown site, with front matter, headings, lists, links, code and a table.</summary>
internal static class MarkdownSite
{
    private static readonly string[] Authors = ["Ada Lind", "Bo Ek", "Carla Moss", "Dan Reyes", "Eve Stone", "Finn Wolf"];
    private static readonly string[] Keywords = ["economy", "media", "elections", "football", "phones", "film", "music", "trade"];

    /// <summary>The page for a text.</summary>
    /// <param name="number">The page's number, from 0.</param>
    /// <param name="text">A headline, then paragraphs.</param>
    /// <param name="names">The names of all pages, as targets of links.</param>
    public static string Page(int number, string text, IReadOnlyList<string> names)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
        var date = new DateOnly(2020, 1, 1).AddDays(number % 2000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"---\ntitle: \"{lines[0].Replace("\"", "'")}\"\ndate: {date}\nauthor: {Authors[number % Authors.Length]}\n"
            + $"tags: [{Keywords[number % Keywords.Length]}, {Keywords[(number / 7) % Keywords.Length]}-{number % 5}]\n---\n\n");
        for (var i = 1; i < lines.Length; i++)
        {
            var target = names[((number * 31) + (i * 97)) % names.Count];
            if (i % 4 == 1)
                page.Append(CultureInfo.InvariantCulture, $"## {Words(lines[i], 0, 5)}\n\n");
            page.Append(CultureInfo.InvariantCulture, $"{Marked(lines[i])} See [{Words(lines[0], 0, 3)}](/{target}.md) for more.\n\n");
            if (i % 5 == 3)
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"- *{Words(lines[i], 0, 3)}*\n- **{Words(lines[i], 3, 4)}**\n- `{Words(lines[i], 7, 1)}`\n\n");
            if (i % 7 == 4)
                page.Append(CultureInfo.InvariantCulture, $"```js\nconst page = {number};\nshow(page, {i});\n```\n\n");
            if (i == 6)
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| part | words |\n| --- | ---: |\n| {Words(lines[i], 0, 1)} | {lines[i].Length} |\n\n");
        }

        return page.ToString();
    }

    private static string Marked(string line)
    {
        var words = line.Split(' ');
        for (var i = 10; i < words.Length; i += 20)
            words[i] = $"**{words[i]}**";
        return string.Join(' ', words);
    }

    private static string Words(string line, int first, int count) =>
        string.Concat(string.Join(' ', line.Split(' ').Skip(first).Take(count)).Where(c => char.IsLetterOrDigit(c) || c == ' '))
            is { Length: > 0 } words
            ? words
            : "Part";
}
