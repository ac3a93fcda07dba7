using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Tests.Schema;

public class CSharpNameTests
{
    [Theory]
    [InlineData("harbour/ferry", "HarbourFerry")]
    [InlineData("harbour/ferry-2", "HarbourFerry2")]
    [InlineData("000_9420ab", "_0009420ab")]
    [InlineData("datePublished", "DatePublished")]
    [InlineData("BBC news", "BBCNews")]
    [InlineData("what's new", "WhatsNew")]
    [InlineData("d’après", "Daprès")]
    [InlineData("class", "Class")]
    [InlineData("北京", "北京")]
    [InlineData("e\u0301te\u0301", "E\u0301te\u0301")]
    [InlineData("\u0301a", "A")]
    [InlineData("!?", "_")]
    [InlineData("", "_")]
    [InlineData("𝄞key", "Key")]
    public void IsAnIdentifierInPascalCase(string text, string name) => Assert.Equal(name, CSharpName.Of(text));
}
