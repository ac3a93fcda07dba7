using System.Reflection;
using Corpus.TestData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.MSBuild;

namespace Corpus.Analyzers.Tests.Editor;

/// <summary>
/// The sample project as an editor opens it: read by MSBuild, with the generator, the analyzers and the rest of the package, which the
/// workspace loads as it does for every package. The library is a referenced assembly, as it is for users.
/// </summary>
public sealed class OpenSample : IAsyncLifetime
{
    private readonly MSBuildWorkspace workspace = MSBuildWorkspace.Create(new Dictionary<string, string>
    {
        ["Configuration"] = typeof(OpenSample).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration,
    });

    internal Project Project { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var path = Path.Combine(RepositoryRoot.Path, "samples", "NewsDesk", "NewsDesk.csproj");
        var opened = await workspace.OpenProjectAsync(path);
        Assert.DoesNotContain(workspace.Diagnostics, problem => problem.Kind == WorkspaceDiagnosticKind.Failure);

        var library = typeof(CorpusArticle).Assembly.Location;
        Project = opened.WithProjectReferences([])
            .AddMetadataReference(MetadataReference.CreateFromFile(
                library, documentation: Microsoft.CodeAnalysis.XmlDocumentationProvider.CreateFromFile(
                    Path.ChangeExtension(library, ".xml"))));
    }

    public Task DisposeAsync()
    {
        workspace.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A new file of the project, and the position of <c>$$</c> in its code.</summary>
    internal (Document Document, int Position) Open(string code, Project? project = null)
    {
        var position = code.IndexOf("$$", StringComparison.Ordinal);
        return ((project ?? Project).AddDocument("Editor.cs", code.Replace("$$", "")), position);
    }

    /// <summary>A project that references the sample only as a compiled assembly with its XML documentation.</summary>
    internal async Task<Project> Referencing()
    {
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        var compiled = (await Project.GetCompilationAsync())!.Emit(image, xmlDocumentationStream: documentation);
        Assert.True(compiled.Success);
        return Project.Solution.AddProject("Reader", "Reader", LanguageNames.CSharp)
            .WithMetadataReferences(Project.MetadataReferences)
            .WithAnalyzerReferences(Project.AnalyzerReferences.Where(reference => reference.Display == "Corpus.Completion"))
            .AddMetadataReference(MetadataReference.CreateFromImage(
                image.ToArray(), documentation: Microsoft.CodeAnalysis.XmlDocumentationProvider.CreateFromBytes(documentation.ToArray())));
    }

    /// <summary>
    /// The items that completion offers at <c>$$</c>. The providers of packages are loaded in the background, so it may take several calls.
    /// </summary>
    internal async Task<(Document Document, IReadOnlyList<CompletionItem> Items)> Complete(
        string code, Predicate<CompletionItem>? isAwaited = null, Project? project = null)
    {
        var (document, position) = Open(code, project);
        var service = CompletionService.GetService(document)!;
        var deadline = DateTime.UtcNow.AddMinutes(2);
        while (true)
        {
            var items = (await service.GetCompletionsAsync(document, position)).ItemsList;
            if (isAwaited is null || items.Any(item => isAwaited(item)) || DateTime.UtcNow > deadline)
                return (document, items);
            await Task.Delay(50);
        }
    }
}
