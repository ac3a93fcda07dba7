using System.Collections.Concurrent;
using System.Collections.Immutable;
using Corpus.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Corpus.Analyzers;

/// <summary>
/// Checks the constant keys given to <c>Articles.Get</c>, <c>People.TryGet</c> and the like, of a corpus in the same project or in a
/// referenced assembly: an unknown key is an error; for a known one the property is suggested.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CorpusKeyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [CorpusKeyRules.UnknownKey, CorpusKeyRules.KnownKey, CorpusKeyRules.DistantKey, CorpusKeyRules.KnownKeyInTryGet];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Razor pages are generated code, and an unknown key in one is as wrong as elsewhere.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            if (CorpusTypes.Of(start.Compilation) is not { } corpus)
                return;

            // Syntax, not operations: the names are compared before anything is bound, so that the thousands of members of a generated
            // corpus cost nothing.
            var classes = new ConcurrentDictionary<INamedTypeSymbol, KeyedClass?>(SymbolEqualityComparer.Default);
            start.RegisterSyntaxNodeAction(
                node => Analyze(node, type => classes.GetOrAdd(type, it => KeyedClass.Of(it, corpus, node.CancellationToken))),
                SyntaxKind.InvocationExpression);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, Func<INamedTypeSymbol, KeyedClass?> classOf)
    {
        var invocation = (InvocationExpressionSyntax)context.Node;
        if (CalledName(invocation.Expression) is not ("Get" or "TryGet")
            || context.SemanticModel.GetOperation(invocation, context.CancellationToken) is not IInvocationOperation call
            || !KeyedClass.LooksUp(call.TargetMethod)
            || Constant(First(call)) is not { } constant
            || classOf(call.TargetMethod.ContainingType) is not { } keyed)
        {
            return;
        }

        var key = (string)constant.ConstantValue.Value!;
        context.ReportDiagnostic(keyed.MemberOf(key) is { } member
            ? Known(call, keyed, key, member)
            : Unknown(constant.Syntax, keyed, key));
    }

    /// <summary>The argument for the first parameter, wherever it is written.</summary>
    private static IOperation First(IInvocationOperation call) => call.Arguments.First(argument => argument.Parameter!.Ordinal == 0).Value;

    private static string? CalledName(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText, // using static
        _ => null,
    };

    /// <summary>The constant string that an argument is, or is a span of; null when the value is known only at run time.</summary>
    private static IOperation? Constant(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: string } } => value,

        // "ferry" where a span is expected
        IConversionOperation { Operand: { Type.SpecialType: SpecialType.System_String } text } => Constant(text),

        // "ferry".AsSpan()
        IInvocationOperation
        {
            TargetMethod: { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" },
            Arguments.Length: 1,
        } call => Constant(First(call)),
        _ => null,
    };

    private static Diagnostic Unknown(SyntaxNode constant, KeyedClass keyed, string key)
    {
        var nearest = NearestName.FindFew(key, keyed.Keys, CorpusKeyRules.MostNearest);
        var hint = nearest.Count > 0 ? $"did you mean {NearestName.List(nearest, "or")}?"
            : keyed.Keys.Count == 0 ? "there are none"
            : NearestName.Hint(key, keyed.Keys, $"there are {keyed.Keys.Count} others");
        var properties = nearest
            .Select((near, index) => new KeyValuePair<string, string?>(CorpusKeyRules.Nearest(index), near))
            .ToImmutableDictionary();
        return Diagnostic.Create(
            nearest.Count > 0 ? CorpusKeyRules.UnknownKey : CorpusKeyRules.DistantKey,
            constant.GetLocation(),
            properties,
            key, keyed.Type.Name, keyed.Constants, hint);
    }

    private static Diagnostic Known(IInvocationOperation call, KeyedClass keyed, string key, string member)
    {
        // The code around a TryGet handles the case that it fails, and a property alone is not a statement: only the author can change
        // those.
        var isReplaceable = call.TargetMethod.Name == "Get" && call.Parent is not IExpressionStatementOperation;
        return Diagnostic.Create(
            isReplaceable ? CorpusKeyRules.KnownKey : CorpusKeyRules.KnownKeyInTryGet,
            call.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(CorpusKeyRules.Member, member),
            key, keyed.Type.Name, member);
    }
}
