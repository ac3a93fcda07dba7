using Corpus.Compiler.Linking;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>The additions of MDX to Markdown are set aside; the content of components is read.</summary>
public class MdxTests
{
    private static ArticleAnalysis Analyze(string source) => ShownBlocks.Analyze("a.mdx", source);

    private static IEnumerable<string> Shown(string source) => ShownBlocks.Of(Analyze(source));

    [Fact]
    public void ImportsAndExportsAreSetAside()
    {
        const string source =
            """
            import Tabs from '@theme/Tabs';
            import { Card,
              CardGroup } from "./cards";
            import './style.css'

            export const meta = {
              title: 'It\'s a { title',

              note: `a } brace`, // and another }
            };
            export default ({ children }) => <div>{children}</div>

            # Ferries

            export your data before you
            import a car.
            """;

        Assert.Equal(["Headline: Ferries", "Paragraph: export your data before you import a car."], Shown(source));
        var article = Analyze(source);
        Assert.Equal(
            source.Split('\n').Count(line => line.Trim().Length > 0) - 1,
            article.Structure.Blocks.Count);
    }

    [Fact]
    public void TheContentOfComponentsIsRead() => Assert.Equal(
        [
            "Paragraph: Take the early ferry.", "Subheading: On foot", "Paragraph: Walk to the quay.", "ListItem: bread", "ListItem: tea",
            "Code: npm run ferry\n  --now", "Paragraph: The end.",
        ],
        Shown(
            """
            <Note>Take the *early* ferry.</Note>

            <Tabs groupId="way" values={[{ label: '<Foot>', value: 'foot' }]}>
              <Tabs.Item
                value="foot"
                render={() => (
                  <b>{"}"}</b>
                )}
              >
                ## On foot

                Walk to the quay.

                - bread
                - tea

                ```sh
                npm run ferry
                  --now
                ```
              </Tabs.Item>
            </Tabs>

            <Map center={{ lat: 1, lng: 2 }} />

            <>
            The end.
            </>
            """));

    [Theory]
    [InlineData("The price is {props.price} crowns.", "The price is crowns.")]
    [InlineData("One {/* a comment */}two.", "One two.")]
    [InlineData("{/* a comment\n\nof lines */}\n\nText.", "Text.")]
    [InlineData("A <Badge kind=\"new\">fresh</Badge> **<Icon name=\"x\" />bold**{' '}word.", "A fresh boldword.")]
    [InlineData("Say {`a ${b} }`}now.", "Say now.")]
    [InlineData("Run `a {b}` and `<Tag>`.", "Run a {b} and <Tag>.")]
    [InlineData("Write \\{braces} and \\<Tag>.", "Write {braces} and <Tag>.")]
    [InlineData("5 < 6 and a {b never closed.", "5 < 6 and a {b never closed.")]
    [InlineData("A <b className=\"x\" style={{ color: 'red' }}>bold</b> word.", "A bold word.")]
    [InlineData("See [the club](/club/{version}) today.", "See the club today.")]
    [InlineData("A <Card\n  title=\"No\"\n/> card.", "A card.")]
    public void ExpressionsAndTagsAreNotText(string source, string shown) => Assert.Equal(["Paragraph: " + shown], Shown(source));

    [Fact]
    public void AHeadingKeepsItsIdAndLosesItsComponents()
    {
        var structure = Analyze("# Fares <Badge text=\"new\" /> {#prices}\n\n## {props.title}\n\n## Times").Structure;

        Assert.Equal(["prices", "times"], structure.Headings.Select(heading => heading.Anchor));
        Assert.Equal("<h1>Fares</h1><h2></h2><h2>Times</h2>", CommonMarkTests.Normalized(structure.Html!));
    }

    [Fact]
    public void HtmlHasTheContentOfComponents() => Assert.Equal(
        "<p>Take the <em>early</em> ferry.</p>\n<p>A <a href=\"x.html\">link</a> and a <b>bold</b> word.</p>\n",
        Analyze(
            "import A from 'a'\n\n<Note title=\"No\">Take the *early* ferry.</Note>\n\n"
            + "A <a href=\"x.html\" onClick={() => go()}>link</a> and a <b>bold</b> word{\".\"}.").Structure.Html);

    [Fact]
    public void LinksAndQuotationsInComponentsAreFoundAndThoseInAttributesAreNot()
    {
        var article = Analyze("<Card title='\"We sail at noon,\" said Ada Lind.'>\n\n\"We [sail](x.md),\" said Bo Ek.\n\n</Card>");

        Assert.Equal(["x.md"], article.Structure.Links.Select(link => link.Url));
        Assert.Equal(["Bo Ek"], article.Language.Quotations.Select(quotation => quotation.SpeakerName?.Of(article.Text.RawText)));
    }

    [Fact]
    public void TheSameTextIsNotMdxInMarkdown()
    {
        var article = ShownBlocks.Analyze("a.md", "import A from 'a' {b}");

        Assert.Equal("import A from 'a' {b}", article.PlainText.Of(article.Structure.Blocks[0].Range));
    }
}
