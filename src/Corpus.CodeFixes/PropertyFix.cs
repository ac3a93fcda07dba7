using System.Collections.Immutable;
using System.Composition;
using Corpus.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Corpus.CodeFixes;

/// <summary>Replaces a lookup by key with the property of the article or entry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PropertyFix)), Shared]
public sealed class PropertyFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CorpusKeyRules.KnownKey.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (!diagnostic.Properties.TryGetValue(CorpusKeyRules.Member, out var member))
            return;
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        var model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        if (root.FindNode(context.Span, getInnermostNodeForTie: true) is not InvocationExpressionSyntax invocation
            || model.GetSymbolInfo(invocation, context.CancellationToken).Symbol?.ContainingType is not { } type)
        {
            return;
        }

        var change = CodeAction.Create(
            $"Use '{type.Name}.{member}'",
            _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(invocation, Property()))),
            equivalenceKey: nameof(PropertyFix));
        context.RegisterCodeFix(change, diagnostic);

        SyntaxNode Property()
        {
            if (invocation.Expression is MemberAccessExpressionSyntax access)
                return access.WithName(SyntaxFactory.IdentifierName(member!)).WithTriviaFrom(invocation);

            // Where the class is not written (using static), the shortest name that binds there.
            var generator = SyntaxGenerator.GetGenerator(context.Document);
            return generator.MemberAccessExpression(generator.TypeExpression(type), member!).WithTriviaFrom(invocation);
        }
    }
}
