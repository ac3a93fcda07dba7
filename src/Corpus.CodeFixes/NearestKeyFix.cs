using System.Collections.Immutable;
using System.Composition;
using Corpus.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.CodeFixes;

/// <summary>
/// Changes a key that is not in the corpus to one of the nearest that are. Fixing all changes each key to its own nearest.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestKeyFix)), Shared]
public sealed class NearestKeyFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CorpusKeyRules.UnknownKey.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        for (var i = 0; i < CorpusKeyRules.MostNearest && diagnostic.Properties.TryGetValue(CorpusKeyRules.Nearest(i), out var key); i++)
        {
            // What is equivalent is the place among the nearest keys, not the key, which differs between diagnostics.
            var change = CodeAction.Create(
                $"Change to '{key}'",
                cancellation => Change(context.Document, diagnostic.Location, key!, cancellation),
                equivalenceKey: CorpusKeyRules.Nearest(i));
            context.RegisterCodeFix(change, diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> Change(Document document, Location constant, string key, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var written = root.FindNode(constant.SourceSpan, getInnermostNodeForTie: true);
        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(key));
        return document.WithSyntaxRoot(root.ReplaceNode(written, literal.WithTriviaFrom(written)));
    }
}
