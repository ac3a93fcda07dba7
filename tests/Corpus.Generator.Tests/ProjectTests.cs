using System.Text;
using Corpus.Generator.Tests.Harness;

namespace Corpus.Generator.Tests;

/// <summary>How the properties of a project affect the generator.</summary>
public class ProjectTests
{
    private static readonly CorpusFiles Harbour = CorpusFiles.Empty
        .WithProperty("CorpusProjectBase64", Convert.ToBase64String(Encoding.UTF8.GetBytes("/harbour/Harbour.csproj")))
        .With("ferry.txt", "Ferry returns\n\nIt came back to the harbour on Monday.\n");

    [Theory]
    [InlineData("CorpusVisibility", "intern", "'public' or 'internal'")]
    [InlineData("CorpusMembers", "no", "'true' or 'false'")]
    [InlineData("CorpusLargeText", "1", "'false' or 'true'")]
    [InlineData("CorpusDrafts", "yes", "'false' or 'true'")]
    [InlineData("CorpusNamespace", "my-app.class", "a C# namespace such as 'my_app.@class'")]
    [InlineData("CorpusNamespace", "Harbour.", "a C# namespace such as 'Harbour'")]
    public void AnInvalidValueIsAnErrorThatNamesTheValidOnes(string property, string value, string expected)
    {
        var run = GeneratorRun.Of(Harbour.WithProperty(property, value));

        Assert.Equal(
            $"/harbour/Harbour.csproj(1,1): error CORPUS085: '{property}' is '{value}', expected {expected}",
            Assert.Single(run.Messages()));
        Assert.NotNull(run.Load().GetType("Consumer.Articles")!.GetProperty("Ferry"));
    }

    [Theory]
    [InlineData("CorpusVisibility", "INTERNAL")]
    [InlineData("CorpusMembers", " True ")]
    [InlineData("CorpusDrafts", "")]
    [InlineData("CorpusNamespace", "Harbour.@class._2")]
    public void AValidValueIsNotReported(string property, string value) =>
        Assert.Empty(GeneratorRun.Of(Harbour.WithProperty(property, value)).Messages());

    [Theory]
    [InlineData("my-app", "my_app")]
    [InlineData("My App", "My_App")]
    [InlineData("2fast.class", "_2fast.class")]
    [InlineData("Æther.Été", "Æther.Été")]
    [InlineData("a..b", "a.b")]
    [InlineData("-", "_")]
    [InlineData(".", "Corpora")]
    public void ARootNamespaceBecomesAValidName(string root, string name)
    {
        var run = GeneratorRun.Of(Harbour.WithProperty("RootNamespace", root));

        Assert.Empty(run.Messages());
        Assert.NotNull(run.Load().GetType(name + ".Articles"));
    }

    [Fact]
    public void WithoutTheTargetsOfThePackageNothingIsGenerated()
    {
        var run = GeneratorRun.Of(Harbour.WithProperty("CorpusFolder", ""));

        Assert.Empty(run.Messages());
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Fact]
    public void AMissingFolderIsAWarningThatSaysWhereItWasExpected()
    {
        var run = GeneratorRun.Of(Harbour.In("/harbour/corpus/").WithProperty("CorpusFolder", "missing"));

        Assert.Equal(
            "/harbour/Harbour.csproj(1,1): warning CORPUS083: There is no folder '/harbour/corpus/', so no corpus is compiled; create it, "
                + "set CorpusDirectory if the articles are elsewhere, or set CorpusDirectory to 'none' if this project has no corpus",
            Assert.Single(run.Messages()));
        Assert.Empty(run.Result.GeneratedSources);
    }
}
