using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.QuickInfo;

namespace Corpus.Analyzers.Tests.Editor;

/// <summary>What Roslyn's completion and quick info show in a project with a corpus.</summary>
public class CompletionTests(OpenSample sample) : IClassFixture<OpenSample>
{
    private static readonly string[] Ids =
    [
        "armored-train", "kim-expected-to-meet-putin", "kim-plans-meeting-with-putin", "kim-to-meet-putin-this-month",
        "rare-trip-to-russia",
    ];

    [Fact]
    public async Task TypesForUsersAreOfferedAndTypesThatHoldTheTablesAreNot()
    {
        var (_, items) = await sample.Complete("namespace NewsDesk; class Editor { object Find() => $$; }");

        Assert.Superset(
            new HashSet<string> { "Article", "Articles", "Outlet", "Outlets", "People", "Person" },
            items.Select(item => item.DisplayText).ToHashSet());
        Assert.DoesNotContain(items, IsInternal);
    }

    [Theory]
    [InlineData("Articles.$$", "ByAuthor,ByKeyword,ByYear,Get,Ids,KimExpectedToMeetPutin,Newest,Search,TryGet,Years")]
    [InlineData("Article.$$", "")]
    [InlineData("Articles.ArmoredTrain.$$", "Body,Headline,Next,Previous,Quotations,RelatedByContent,Section,Source")]
    [InlineData("People.$$", "AdrienneWatson,All,Get,Keys,TryGet")]
    [InlineData("People.AdrienneWatson.$$", "Articles,Key,Mentions,Name,Quotations")]
    [InlineData("Articles.ArmoredTrain.Quotations[0].$$", "Article,Line,Speaker,Text")]
    [InlineData("Articles.ArmoredTrain.DatePublished!.Value.$$", "Date,Offset,Time,ToDateTimeOffset,ToString")]
    public async Task MembersForUsersAreOfferedAndInternalOnesAreNot(string expression, string members)
    {
        var (_, items) = await sample.Complete($"namespace NewsDesk; class Editor {{ object Find() => {expression}; }}");

        var offered = items.Select(item => item.DisplayText).ToHashSet();
        Assert.Superset(members.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(), offered);
        Assert.DoesNotContain(items, IsInternal);
    }

    [Theory]
    [InlineData("Articles.Get(\"$$\")")]
    [InlineData("Articles.Get(\"$$")]
    [InlineData("Articles.Get(\"trip$$\")")]
    [InlineData("Articles.Get(id: @\"$$\")")]
    [InlineData("Articles.TryGet(\"$$\", out _)")]
    [InlineData("Articles.TryGet(\"$$\".AsSpan(), out _)")]
    public async Task CompletionInAKeyOffersTheIdsWithTheirHeadlines(string call)
    {
        var (_, items) = await sample.Complete(
            $"using System; namespace NewsDesk; class Editor {{ object Find() => {call}; }}",
            item => item.DisplayText == "rare-trip-to-russia");

        Assert.Equal(Ids, items.Select(item => item.DisplayText));
        Assert.Equal(
            "Kim Jong Un expected to meet Putin in Russia to discuss weapons",
            items.Single(item => item.DisplayText == "kim-expected-to-meet-putin").InlineDescription);
    }

    [Fact]
    public async Task CompletionInAKeyOffersTheEntriesOfAVocabulary()
    {
        var (_, items) = await sample.Complete(
            "namespace NewsDesk; class Editor { object Find() => People.Get(\"$$\"); }", item => item.DisplayText == "adrienne-watson");

        Assert.Equal("Adrienne Watson", items.Single(item => item.DisplayText == "adrienne-watson").InlineDescription);
        Assert.DoesNotContain(items, item => item.DisplayText == "rare-trip-to-russia");
    }

    [Fact]
    public async Task TheKeysOfAReferencedAssemblyAreOfferedToo()
    {
        var (_, items) = await sample.Complete(
            "namespace NewsDesk; class Editor { object Find() => Articles.Get(\"$$\"); }",
            item => item.DisplayText == "rare-trip-to-russia",
            await sample.Referencing());

        Assert.Equal(Ids, items.Select(item => item.DisplayText));
        Assert.Equal(
            "Kim Jong Un expected to meet Putin in Russia to discuss weapons",
            items.Single(item => item.DisplayText == "kim-expected-to-meet-putin").InlineDescription);
    }

    [Theory]
    [InlineData("Articles.ByAuthor(\"$$\")")]
    [InlineData("Articles.Get(Name(\"$$\"))")]
    [InlineData("Name(\"$$\")")]
    [InlineData("Articles.TryGet(\"a\", out _) ? \"$$\" : null")]
    public async Task NoKeysAreOfferedInOtherStrings(string expression)
    {
        // The providers are loaded once one of them has answered.
        await sample.Complete(
            "namespace NewsDesk; class Editor { object Find() => Articles.Get(\"$$\"); }", item => item.DisplayText == Ids[0]);

        var (_, items) = await sample.Complete(
            $"namespace NewsDesk; class Editor {{ object Find() => {expression}; string Name(string name) => name; }}");

        Assert.DoesNotContain(items, item => Ids.Contains(item.DisplayText));
    }

    [Theory]
    [InlineData("Articles.Get(\"$$\")", "Articles.Get(\"rare-trip-to-russia\")")]
    [InlineData("Articles.Get(\"rare$$-trip\")", "Articles.Get(\"rare-trip-to-russia\")")]
    [InlineData("Articles.Get(@\"$$\")", "Articles.Get(@\"rare-trip-to-russia\")")]
    public async Task CommittingAnIdReplacesTheWholeKey(string call, string after)
    {
        const string Frame = "namespace NewsDesk; class Editor {{ object Find() => {0}; }}";
        var (document, items) = await sample.Complete(string.Format(null, Frame, call), item => item.DisplayText == "rare-trip-to-russia");

        var item = items.Single(item => item.DisplayText == "rare-trip-to-russia");
        var change = await CompletionService.GetService(document)!.GetChangeAsync(document, item);

        Assert.Equal(string.Format(null, Frame, after), (await document.GetTextAsync()).WithChanges(change.TextChange).ToString());
    }

    [Fact]
    public async Task TheDescriptionOfAnIdNamesTheFile()
    {
        var (document, items) = await sample.Complete(
            "namespace NewsDesk; class Editor { object Find() => Articles.Get(\"$$\"); }",
            item => item.DisplayText == "rare-trip-to-russia");

        var item = items.Single(item => item.DisplayText == "rare-trip-to-russia");
        var description = await CompletionService.GetService(document)!.GetDescriptionAsync(document, item);

        Assert.EndsWith("— 002_524cba4155a6e224.txt", description!.Text);
    }

    [Fact]
    public async Task TheDocumentationOfAMemberNamesTheHeadlineAndTheFile()
    {
        var (document, position) = sample.Open("namespace NewsDesk; class Editor { object Find() => Articles.RareTrip$$ToRussia; }");

        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position);

        var text = string.Join('\n', info!.Sections.Select(section => section.Text));
        Assert.Contains("North Korea's Kim Jong Un plans rare trip to Russia", text);
        Assert.Contains("002_524cba4155a6e224.txt", text);
    }

    [Fact]
    public async Task AnEditedHeadlineShowsInCompletion()
    {
        var article = sample.Project.AdditionalDocuments.Single(file => file.Name == "002_524cba4155a6e224.txt");
        var text = await article.GetTextAsync();
        var headline = text.Lines.First(line => line.End > line.Start).Span;
        var solution = sample.Project.Solution.WithAdditionalDocumentText(article.Id, text.Replace(headline, "A trip nobody can explain"));
        var code = "namespace NewsDesk; class Editor { object Find() => Articles.Get(\"\"); }";
        var document = solution.GetProject(sample.Project.Id)!.AddDocument("Editor.cs", code);
        await sample.Complete(
            "namespace NewsDesk; class Editor { object Find() => Articles.Get(\"$$\"); }", item => item.DisplayText == Ids[0]);

        var items = await CompletionService
            .GetService(document)!
            .GetCompletionsAsync(document, code.IndexOf("\"\"", StringComparison.Ordinal) + 1);

        Assert.Equal(
            "A trip nobody can explain", items.ItemsList.Single(item => item.DisplayText == "rare-trip-to-russia").InlineDescription);
    }

    private static bool IsInternal(CompletionItem item) =>
        item.DisplayText is "CorpusData" or "CorpusStore" or "JsonObjectWriter" or "CorpusJsonConverter"
            or "FieldReader"
            or "IArticlePart" or "Store" or "Fields" or "WriteFields" or "BuiltInRelated"
        || item.DisplayText.StartsWith("CorpusSearch", StringComparison.Ordinal)
        || item.DisplayText.StartsWith("Shard", StringComparison.Ordinal);
}
