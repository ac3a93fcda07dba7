using Corpus.Compiler.Files;

namespace Corpus.Compiler.Tests.Files;

public class CorpusFileTests
{
    [Theory]
    [InlineData("ferry.txt")]
    [InlineData("north/Ferry.TXT")]
    [InlineData("readme-first.md")]
    [InlineData("licensed-to-sail.txt")]
    [InlineData("README.de.md")]
    [InlineData("v1.2.md")]
    [InlineData("north/ferry.MD")]
    public void TextAndMarkdownFilesAreArticles(string path) => Assert.Equal(CorpusFileKind.Article, CorpusFile.KindOf(path));

    [Theory]
    [InlineData("README.md")]
    [InlineData("north/readme.txt")]
    [InlineData("LICENSE")]
    [InlineData("License.txt")]
    [InlineData("CHANGELOG.md")]
    [InlineData("contributing.md")]
    [InlineData(".ferry.md")]
    [InlineData(".git/ferry.md")]
    [InlineData("north/_drafts/ferry.md")]
    [InlineData("ferry")]
    [InlineData("north.md/ferry")]
    [InlineData("_ferry.txt")]
    [InlineData(".schema/people.yaml")]
    [InlineData("ferry.jpg")]
    public void OtherFilesAreNotRead(string path) => Assert.Equal(CorpusFileKind.None, CorpusFile.KindOf(path));

    [Theory]
    [InlineData("people.yaml")]
    [InlineData("people.yml")]
    public void BothExtensionsOfYamlAreRead(string path) => Assert.Equal(CorpusFileKind.Yaml, CorpusFile.KindOf(path));

    [Fact]
    public void SettingsAreAtTheRootOnly()
    {
        Assert.Equal(CorpusFileKind.Settings, CorpusFile.KindOf("corpus.yaml"));
        Assert.Equal(CorpusFileKind.Yaml, CorpusFile.KindOf("north/corpus.yaml"));
    }
}
