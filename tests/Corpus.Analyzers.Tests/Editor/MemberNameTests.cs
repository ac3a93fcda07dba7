using System.Reflection;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Corpus.Analyzers.Tests.Editor;

/// <summary>A misspelled member of a generated class is CS0117, for which Roslyn's own spelling fix offers the nearest member.</summary>
public class MemberNameTests(OpenSample sample) : IClassFixture<OpenSample>
{
    private static readonly CodeFixProvider[] EditorFixes =
    [
        .. Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features").GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Where(type => type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type, nonPublic: true)!)
            .Where(fix => fix.FixableDiagnosticIds.Contains("CS0117")),
    ];

    [Theory]
    [InlineData("Articles.RareTripToRusia", "Change 'RareTripToRusia' to 'RareTripToRussia'.")]
    [InlineData("Articles.Ids.RareTripToRusia", "Change 'RareTripToRusia' to 'RareTripToRussia'.")]
    [InlineData("Articles.Newset", "Change 'Newset' to 'Newest'.")]
    [InlineData("People.AdrienWatson", "Change 'AdrienWatson' to 'AdrienneWatson'.")]
    public async Task TheNearestMemberIsOffered(string expression, string fix)
    {
        var (document, _) = sample.Open($"namespace NewsDesk; class Editor {{ object Find() => {expression}; }}$$");
        var tree = await document.GetSyntaxTreeAsync();
        var error = (await document.Project.GetCompilationAsync())!.GetDiagnostics().Single(problem => problem.Location.SourceTree == tree);

        var offered = new List<CodeAction>();
        foreach (var provider in EditorFixes)
            await provider.RegisterCodeFixesAsync(
                new CodeFixContext(document, error, (action, _) => offered.Add(action), CancellationToken.None));

        Assert.Equal("CS0117", error.Id);
        Assert.Contains(fix, offered.Select(action => action.Title));
    }
}
