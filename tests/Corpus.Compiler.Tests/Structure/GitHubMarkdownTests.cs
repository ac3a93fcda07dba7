namespace Corpus.Compiler.Tests.Structure;

/// <summary>
/// GitHub's additions to CommonMark: an example of our own for each one in the specification (github.github.com/gfm), with its number.
/// </summary>
public class GitHubMarkdownTests
{
    [Theory]
    [InlineData(198, "| age | fare |\n| --- | --- |\n| 0–6 | free |",
        "<table><thead><tr><th>age</th><th>fare</th></tr></thead><tbody><tr><td>0–6</td><td>free</td></tr></tbody></table>")]
    [InlineData(199, "| wide | narrow |\n:-: | -----------:\nx | y",
        "<table><thead><tr><th align=\"center\">wide</th><th align=\"right\">narrow</th></tr></thead>"
        + "<tbody><tr><td align=\"center\">x</td><td align=\"right\">y</td></tr></tbody></table>")]
    [InlineData(200, "| a\\|b |\n| ------ |\n| c `\\|` d |\n| e **\\|** f |",
        "<table><thead><tr><th>a|b</th></tr></thead><tbody><tr><td>c <code>|</code> d</td></tr>"
        + "<tr><td>e <strong>|</strong> f</td></tr></tbody></table>")]
    [InlineData(201, "| a | b |\n| --- | --- |\n| c | d |\n> e",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>"
        + "<blockquote><p>e</p></blockquote>")]
    [InlineData(202, "| a | b |\n| --- | --- |\n| c | d |\ne\n\nf",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr>"
        + "<tr><td>e</td><td></td></tr></tbody></table><p>f</p>")]
    [InlineData(203, "| a | b |\n| --- |\n| c |", "<p>| a | b | | --- | | c |</p>")]
    [InlineData(204, "| a | b |\n| --- | --- |\n| c |\n| d | e | f |",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td></td></tr>"
        + "<tr><td>d</td><td>e</td></tr></tbody></table>")]
    [InlineData(205, "| a | b |\n| --- | --- |", "<table><thead><tr><th>a</th><th>b</th></tr></thead></table>")]
    public void Tables(int example, string markdown, string html) => Check(example, markdown, html);

    [Theory]
    [InlineData(279, "- [ ] swim\n- [x] dry",
        "<ul><li><input disabled=\"\" type=\"checkbox\"> swim</li><li><input checked=\"\" disabled=\"\" type=\"checkbox\"> dry</li></ul>")]
    [InlineData(280, "- [x] a\n  - [ ] b\n  - [x] c\n- [ ] d",
        "<ul><li><input checked=\"\" disabled=\"\" type=\"checkbox\"> a"
        + "<ul><li><input disabled=\"\" type=\"checkbox\"> b</li><li><input checked=\"\" disabled=\"\" type=\"checkbox\"> c</li></ul></li>"
        + "<li><input disabled=\"\" type=\"checkbox\"> d</li></ul>")]
    public void TaskLists(int example, string markdown, string html) => Check(example, markdown, html);

    [Theory]
    [InlineData(491, "~~Noon~~ One, ~dusk~ two.", "<p><del>Noon</del> One, <del>dusk</del> two.</p>")]
    [InlineData(492, "This ~~has a\n\nnew paragraph~~.", "<p>This ~~has a</p><p>new paragraph~~.</p>")]
    [InlineData(493, "This will ~~~not~~~ strike.", "<p>This will ~~~not~~~ strike.</p>")]
    public void Strikethrough(int example, string markdown, string html) => Check(example, markdown, html);

    [Theory]
    [InlineData(622, "www.ferry.org", "<p><a href=\"http://www.ferry.org\">www.ferry.org</a></p>")]
    [InlineData(623, "Visit www.ferry.org/times for more.",
        "<p>Visit <a href=\"http://www.ferry.org/times\">www.ferry.org/times</a> for more.</p>")]
    [InlineData(624, "Visit www.ferry.org.\n\nVisit www.ferry.org/a.b.",
        "<p>Visit <a href=\"http://www.ferry.org\">www.ferry.org</a>.</p><p>Visit <a "
            + "href=\"http://www.ferry.org/a.b\">www.ferry.org/a.b</a>.</p>")]
    [InlineData(625, "www.ferry.org/s?q=Sea+(view)\n\nwww.ferry.org/s?q=Sea+(view)))\n\n(www.ferry.org/s?q=Sea+(view))\n\n"
        + "(www.ferry.org/s?q=Sea+(view)",
        "<p><a href=\"http://www.ferry.org/s?q=Sea+(view)\">www.ferry.org/s?q=Sea+(view)</a></p>"
        + "<p><a href=\"http://www.ferry.org/s?q=Sea+(view)\">www.ferry.org/s?q=Sea+(view)</a>))</p>"
        + "<p>(<a href=\"http://www.ferry.org/s?q=Sea+(view)\">www.ferry.org/s?q=Sea+(view)</a>)</p>"
        + "<p>(<a href=\"http://www.ferry.org/s?q=Sea+(view)\">www.ferry.org/s?q=Sea+(view)</a></p>")]
    [InlineData(626, "www.ferry.org/s?q=(sea)+view",
        "<p><a href=\"http://www.ferry.org/s?q=(sea)+view\">www.ferry.org/s?q=(sea)+view</a></p>")]
    [InlineData(627, "www.ferry.org/s?q=sea&hl=en\n\nwww.ferry.org/s?q=sea&hl;",
        "<p><a href=\"http://www.ferry.org/s?q=sea&amp;hl=en\">www.ferry.org/s?q=sea&amp;hl=en</a></p>"
        + "<p><a href=\"http://www.ferry.org/s?q=sea\">www.ferry.org/s?q=sea</a>&amp;hl;</p>")]
    [InlineData(628, "www.ferry.org/be<lp", "<p><a href=\"http://www.ferry.org/be\">www.ferry.org/be</a>&lt;lp</p>")]
    [InlineData(629, "http://ferry.org\n\n(Visit https://ferry.org/times.html?now=a+(b))\n\nAsk ftp://sea.bay.net",
        "<p><a href=\"http://ferry.org\">http://ferry.org</a></p>"
        + "<p>(Visit <a href=\"https://ferry.org/times.html?now=a+(b)\">https://ferry.org/times.html?now=a+(b)</a>)</p>"
        + "<p>Ask <a href=\"ftp://sea.bay.net\">ftp://sea.bay.net</a></p>")]
    [InlineData(630, "crew@ferry.org", "<p><a href=\"mailto:crew@ferry.org\">crew@ferry.org</a></p>")]
    [InlineData(631, "crew@mail+x.example is no address, but crew+x@mail.example is.",
        "<p>crew@mail+x.example is no address, but <a href=\"mailto:crew+x@mail.example\">crew+x@mail.example</a> is.</p>")]
    [InlineData(632, "a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_",
        "<p><a href=\"mailto:a.b-c_d@a.b\">a.b-c_d@a.b</a></p><p><a href=\"mailto:a.b-c_d@a.b\">a.b-c_d@a.b</a>.</p>"
        + "<p>a.b-c_d@a.b-</p><p>a.b-c_d@a.b_</p>")]
    public void Autolinks(int example, string markdown, string html) => Check(example, markdown, html);

    private static void Check(int example, string markdown, string html) =>
        Assert.Equal((example, CommonMarkTests.Normalized(html)), (example, CommonMarkTests.Normalized(CommonMarkTests.HtmlOf(markdown))));
}
