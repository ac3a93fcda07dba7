using Corpus.Analyzers.Tests.Harness;
using Corpus.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace Corpus.Analyzers.Tests;

public class KnownKeyTests
{
    [Theory]
    [InlineData("CORPUS102", "{|#0:Articles.Get(\"ferry\")|}", "'ferry' is always found; use 'Articles.Ferry'")]
    [InlineData("CORPUS102", "{|#0:Articles.Get(Articles.Ids.Ferry)|}", "'ferry' is always found; use 'Articles.Ferry'")]
    [InlineData("CORPUS102", "{|#0:Articles.Get(\"harbour/ice\")|}", "'harbour/ice' is always found; use 'Articles.HarbourIce'")]
    [InlineData("CORPUS102", "{|#0:People.Get(\"bo-lund\")|}", "'bo-lund' is always found; use 'People.BoLund'")]
    [InlineData("CORPUS104", "{|#0:Articles.TryGet(\"ferry\", out _)|}", "'ferry' is always found; use 'Articles.Ferry'")]
    [InlineData("CORPUS104", "{|#0:Articles.TryGet(\"ferry\".AsSpan(), out _)|}", "'ferry' is always found; use 'Articles.Ferry'")]
    [InlineData("CORPUS104", "(Action)(() => {|#0:Articles.Get(\"ferry\")|})", "'ferry' is always found; use 'Articles.Ferry'")]
    public async Task ThePropertyIsSuggestedForTheCall(string id, string call, string message)
    {
        foreach (var place in Enum.GetValues<CorpusPlace>())
            await UserCode.Reports(User(call), Harbour.Files, place, UserCode.Info(id, message));
    }

    [Theory]
    [InlineData("{|CORPUS102:Articles.Get(\"ferry\")|}", "Articles.Ferry")]
    [InlineData("{|CORPUS102:Consumer.Articles.Get(\"ferry\")|}.Headline", "Consumer.Articles.Ferry.Headline")]
    [InlineData("new[] { /* first */ {|CORPUS102:Articles.Get(\"ferry\")|} /* last */ }",
        "new[] { /* first */ Articles.Ferry /* last */ }")]
    [InlineData("{|CORPUS102:Articles.Get(Articles.Ids.Ferry)|}", "Articles.Ferry")]
    public async Task AFixReplacesTheCallWithTheProperty(string call, string fixedCall)
    {
        foreach (var place in Enum.GetValues<CorpusPlace>())
            await new UserCode<PropertyFix>(User(call), Harbour.Files, place) { Fixed = User(fixedCall) }.RunAsync();
    }

    [Theory]
    [InlineData("", "BoLund")]
    [InlineData("static object BoLund = 1; ", "People.BoLund")] // the short name is another member here
    public Task AFixQualifiesThePropertyOnlyWhereNecessary(string member, string property)
    {
        var code = $$"""
            using Consumer;
            using static Consumer.People;

            static class User { {{member}}static object Look() => {|CORPUS102:Get("bo-lund")|}; }
            """;

        var fixedCode = code.Replace("{|CORPUS102:Get(\"bo-lund\")|}", property);
        return new UserCode<PropertyFix>(code, Harbour.Files) { Fixed = fixedCode }.RunAsync();
    }

    [Fact]
    public Task FixingAllReplacesEveryCallOfGetAndKeepsTryGet()
    {
        var code = User("new object[] {{ {0}, {1}, {|CORPUS104:Articles.TryGet(\"ferry\", out _)|} }}")
            .Replace("{{ ", "{ ")
            .Replace(" }}", " }");
        return new UserCode<PropertyFix>(
            code.Replace("{0}", "{|CORPUS102:Articles.Get(\"ferry\")|}").Replace("{1}", "{|CORPUS102:People.Get(\"bo-lund\")|}"),
            Harbour.Files)
        {
            Fixed = code.Replace("{0}", "Articles.Ferry").Replace("{1}", "People.BoLund"),
            NumberOfIncrementalIterations = 2,
            NumberOfFixAllIterations = 1,
            CodeFixTestBehaviors = CodeFixTestBehaviors.None,
        }.RunAsync();
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
