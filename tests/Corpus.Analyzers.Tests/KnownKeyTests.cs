using Corpus.Analyzers.Tests.Harness;

namespace Corpus.Analyzers.Tests;

public class KnownKeyTests
{
    [Theory]
    [InlineData("Articles.Get(\"ferry\")", "'ferry' is always found; use 'Articles.Ferry'")]
    [InlineData("Articles.Get(Articles.Ids.Ferry)", "'ferry' is always found; use 'Articles.Ferry'")]
    [InlineData("Articles.Get(\"harbour/ice\")", "'harbour/ice' is always found; use 'Articles.HarbourIce'")]
    [InlineData("Articles.TryGet(\"ferry\", out _)", "'ferry' is always found; use 'Articles.Ferry'")]
    [InlineData("Articles.TryGet(\"ferry\".AsSpan(), out _)", "'ferry' is always found; use 'Articles.Ferry'")]
    [InlineData("People.Get(\"bo-lund\")", "'bo-lund' is always found; use 'People.BoLund'")]
    public async Task ItsPropertyIsSuggestedForTheCall(string call, string message)
    {
        foreach (var place in Enum.GetValues<CorpusPlace>())
        {
            var project = UserProject.Of(User(call), Harbour.Files, place);

            Assert.Equal([$"Program.cs(6,29): info CORPUS102: {message}"], await project.Messages());
            Assert.Equal([call], await project.Marked());
        }
    }

    [Theory]
    [InlineData("Articles.Get(\"ferry\")", "Articles.Ferry")]
    [InlineData("Consumer.Articles.Get(\"ferry\").Headline", "Consumer.Articles.Ferry.Headline")]
    [InlineData("new[] { /* first */ Articles.Get(\"ferry\") /* last */ }", "new[] { /* first */ Articles.Ferry /* last */ }")]
    [InlineData("Articles.Get(Articles.Ids.Ferry)", "Articles.Ferry")]
    public async Task AFixPutsThePropertyInThePlaceOfGet(string call, string mended)
    {
        foreach (var place in Enum.GetValues<CorpusPlace>())
        {
            var project = UserProject.Of(User(call), Harbour.Files, place);
            Assert.Equal(["Use 'Articles.Ferry'"], await project.Offers());

            var after = await project.After("Use 'Articles.Ferry'");

            Assert.Equal(User(mended), await after.Code());
            Assert.Empty(await after.Messages());
        }
    }

    [Theory]
    [InlineData("", "BoLund")]
    [InlineData("static object BoLund = 1; ", "People.BoLund")] // the short name is somebody else's here
    public async Task AFixNamesTheClassWhereItMustThoughTheCallDoesNot(string member, string mended)
    {
        var code = $"using Consumer;\nusing static Consumer.People;\n\nstatic class User {{ {member}static object Look() => Get(\"bo-lund\"); }}\n";

        var after = await UserProject.Of(code, Harbour.Files).After("Use 'People.BoLund'");

        Assert.Equal(code.Replace("Get(\"bo-lund\")", mended), await after.Code());
        Assert.Empty(await after.Messages());
    }

    [Theory]
    [InlineData("Articles.TryGet(\"ferry\", out _)")] // what stands around it is the user's to change
    [InlineData("((Action)(() => Articles.Get(\"ferry\")))")] // a property is no statement
    public async Task NoFixIsOfferedWhereAPropertyCannotStand(string call)
    {
        var project = UserProject.Of(User(call), Harbour.Files);

        Assert.Single(await project.Messages());
        Assert.Empty(await project.Offers());
    }

    private static string User(string call) => $$"""
        using System;
        using Consumer;

        static class User
        {
            static object Look() => {{call}};
        }
        """;
}
