using Corpus.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Completion;

/// <summary>A string literal, finished or not, that is the key in a call of <c>Get</c> or <c>TryGet</c>.</summary>
/// <param name="Class">The class whose method is called.</param>
/// <param name="Content">What is between the quotation marks; up to the caret where the literal is not closed.</param>
internal sealed record KeyLiteral(KeyedClass Class, TextSpan Content)
{
    /// <summary>Finds the literal around a position; null when there is none.</summary>
    public static async Task<KeyLiteral?> At(Document document, int position, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || TokenBefore(root, position) is not { Parent: LiteralExpressionSyntax literal } token
            || ContentOf(token, position) is not { } content
            || CallOf(literal) is not { } call
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || CorpusTypes.Of(model.Compilation) is not { } corpus
            || TypeOf(call, model, cancellation) is not { } type
            || KeyedClass.Of(type, corpus, cancellation) is not { } keyed)
        {
            return null;
        }

        return new KeyLiteral(keyed, content);
    }

    private static SyntaxToken TokenBefore(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return token.SpanStart < position ? token : token.GetPreviousToken();
    }

    /// <summary>The content of a regular or verbatim literal around a position; null for other tokens.</summary>
    private static TextSpan? ContentOf(SyntaxToken token, int position)
    {
        if (!token.IsKind(SyntaxKind.StringLiteralToken))
            return null;
        var start = token.SpanStart + (token.Text[0] == '@' ? 2 : 1);

        // The token of a literal that is not closed goes on to the end of the line.
        var isClosed = !token.ContainsDiagnostics && token.Span.End > start;
        var end = isClosed ? token.Span.End - 1 : position;
        return position >= start && position <= end ? TextSpan.FromBounds(start, end) : null;
    }

    /// <summary>The call of <c>Get</c> or <c>TryGet</c> whose first parameter gets the literal or a span of it.</summary>
    private static InvocationExpressionSyntax? CallOf(ExpressionSyntax literal)
    {
        var member = literal.Parent as MemberAccessExpressionSyntax;
        var value = member is { Name.Identifier.ValueText: "AsSpan", Parent: InvocationExpressionSyntax span } ? span : literal;
        return value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
            && (argument.NameColon?.Name.Identifier.ValueText is "id" or "key"
                || (argument.NameColon is null && list.Arguments.IndexOf(argument) == 0))
                ? call
                : null;
    }

    private static INamedTypeSymbol? TypeOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Get" or "TryGet" } access:
                return model.GetSymbolInfo(access.Expression, cancellation).Symbol as INamedTypeSymbol;

            case IdentifierNameSyntax { Identifier.ValueText: "Get" or "TryGet" } name: // using static
                var info = model.GetSymbolInfo(name, cancellation);
                return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType;

            default:
                return null;
        }
    }
}
