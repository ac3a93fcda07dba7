using Corpus.Analyzers.Tests.Harness;
using Corpus.CodeFixes;
using Corpus.TestData;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Analyzers.Tests;

/// <summary>Properties that hold for any C#, including the broken code of a user who is still typing.</summary>
public class AnyCodeTests
{
    private static readonly string[] Pieces =
    [
        "Articles", "People", ".", ".Get(", ".TryGet(", ".Ids", ".Keys", "\"fery\"", "\"ferry\"", "\"\"", "\"\\uD800\"",
        "\"ada-lind\"", "null", "default", "out var a", "out _",
        ".AsSpan()", "(ReadOnlySpan<char>)", "id:", "key:", "Wrong", "nameof(Articles)",
        "$\"{Articles.Get(\"fery\")}\"", "@\"fe\"\"ry\"", "\"\"\"fery\"\"\"", "\"fe\" + \"ry\"",
        "(", ")", "{", "}", "[", "]", ",", ";", "=>", "=", "!", "?", ":", "<", ">", "??", "is", "switch", "async", "await", "static",
        "const string k = \"fery\";", "var x = ", "return ",
        "x => ", "from a in Articles.All select ", "if (", "#if X\n", "#endif\n", "// note\n",
        "/*", "*/", "\"", "'", "\\", "\0", "\u2028", "\uD800", "é", " ", "\n", "Articles.Get(\"fery\")",
        "Articles.TryGet(\"harbour/ise\", out _)", "People.Get(key: \"bo\")", "global::Consumer.Articles.Get(\"ferry\")",
        "typeof(Articles)", "Action<string> f = s => Articles.Get(s);",
    ];

    private static readonly Gen<string> Code =
        Gen.Select(Gen.OneOf(Pieces).Array[0, 30].Select(string.Concat), Gen.Int[0, 2], (body, frame) => frame switch
        {
            0 => body,
            1 => $"using Consumer; using System; class C {{ object M() => {body}; }}",
            _ => $"using Consumer; using System; class C {{ void M() {{ {body} }} }}",
        });

    [Fact]
    public void TheAnalyzerAndItsFixesNeverThrowAndStayInTheFile() => Property.Holds(
        Code,
        code =>
        {
            using var workspace = new AdhocWorkspace();
            var project = workspace.AddProject("User", LanguageNames.CSharp)
                .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .AddMetadataReferences([.. CompiledCorpus.References, CompiledCorpus.Assembly(Harbour.Files)]);
            var document = project.AddDocument("Program.cs", SourceText.From(code));
            var found = Diagnostics(document);

            Assert.DoesNotContain(found, problem => problem.Id == "AD0001");
            foreach (var problem in found)
            {
                Assert.InRange(problem.Location.SourceSpan.End, problem.Location.SourceSpan.Start, code.Length);
                Fix(new NearestKeyFix(), document, problem);
                Fix(new PropertyFix(), document, problem);
            }
        },
        Hostile.Literal);

    private static IReadOnlyList<Diagnostic> Diagnostics(Document document) =>
        document.Project.GetCompilationAsync().GetAwaiter().GetResult()!
            .WithAnalyzers([new CorpusKeyAnalyzer()])
            .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    /// <summary>Applies every fix that is offered.</summary>
    private static void Fix(CodeFixProvider provider, Document document, Diagnostic problem)
    {
        if (!provider.FixableDiagnosticIds.Contains(problem.Id))
            return;
        var actions = new List<CodeAction>();
        provider.RegisterCodeFixesAsync(new CodeFixContext(document, problem, (action, _) => actions.Add(action), default))
            .GetAwaiter().GetResult();
        foreach (var action in actions)
        {
            var operation = Assert.IsType<ApplyChangesOperation>(
                Assert.Single(action.GetOperationsAsync(default).GetAwaiter().GetResult()));
            var changed = operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync().GetAwaiter().GetResult();
            Assert.NotEqual(document.GetTextAsync().GetAwaiter().GetResult().ToString(), changed.ToString());
        }
    }
}
