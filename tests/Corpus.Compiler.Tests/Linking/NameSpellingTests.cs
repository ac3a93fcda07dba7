using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tests.Linking;

public class NameSpellingTests
{
    [Theory]
    [InlineData("\u200B Bo", "Bo")]
    [InlineData("Bo \u200B", "Bo")]
    [InlineData("\u00AD", "")]
    [InlineData(" Bo \u200B\t Ek ", "Bo Ek")]
    [InlineData("O’Hale‑Lind", "O'Hale-Lind")]
    public void ANameIsReducedToItsCommonSpelling(string name, string spelling) => Assert.Equal(spelling, NameSpelling.Normalize(name));

    [Fact]
    public void AnAliasThatBeginsWithAnInvisibleCharacterCompiles()
    {
        var corpus = Compile("\"\\u200B Bo\"", "Bo came.");

        Assert.Equal("Bo", Text(corpus, Assert.Single(corpus.Articles[0].Mentions)));
    }

    [Theory]
    [InlineData("Mara Lind\u2011Ek", "Mara Lind-Ek")]
    [InlineData("Mara Lind-Ek", "Mara Lind\u2010Ek")]
    [InlineData("O\u02BCHale", "O'Hale")]
    [InlineData("O'Hale", "O\u2018Hale")]
    [InlineData("Ma\u00ADra", "Mara")]
    public void AnAliasFoundInAnotherSpellingCountsAsUsed(string alias, string inText)
    {
        var corpus = Compile($"\"{alias}\"", $"{inText} came.");

        Assert.Single(corpus.Articles[0].Mentions);
        Assert.DoesNotContain(corpus.Problems, problem => problem.Descriptor.Id == "CORPUS033");
    }

    [Fact]
    public void NamesThatDifferOnlyInSpellingAreReported()
    {
        var corpus = CorpusCompiler.Compile(
        [
            new("corpus.yaml", "vocabularies: { people: { type: Person, mentions: true } }\n"),
            new("people.yaml", "a: { name: Ann O'Hale }\nb: { name: Ann O’Hale }\n"),
            new("a.txt", "Title\n\nAnn O'Hale came today.\n"),
        ]);

        Assert.Contains(
            corpus.Problems,
            problem => problem.Path == "people.yaml" && problem.Place.Line == 2
                && problem.Message.Contains("Ann O’Hale", StringComparison.Ordinal));
    }

    private static string Text(LinkedCorpus corpus, Mention mention) =>
        corpus.Articles[0].Analysis.Text.RawText[mention.Start..mention.End];

    private static LinkedCorpus Compile(string alias, string sentence) => CorpusCompiler.Compile(
    [
        new SourceFile("corpus.yaml", "vocabularies: { people: { type: Person, mentions: true } }\n"),
        new SourceFile("people.yaml", $"bo: {{ name: Bo Hale Moss, aliases: [{alias}] }}\n"),
        new SourceFile("a.txt", $"Title\n\n{sentence} They left again in the evening.\n"),
    ]);
}
