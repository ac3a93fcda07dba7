using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Analyzers;

/// <summary>
/// The keys of a generated class, each with the name of the property that holds the article or entry. It is read once per version of the
/// generated file, and not again after each edit of other files: benchmarks/Editor, 20,025 articles.
/// </summary>
internal sealed class KeyTable
{
    // Both tables hold their keys weakly: a table lives as long as the file or the referenced assembly it was read from.
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<TextSpan, KeyTable>> OfSource = new();
    private static readonly ConditionalWeakTable<INamedTypeSymbol, KeyTable> OfMetadata = new();

    private readonly Dictionary<string, string> members = new(StringComparer.Ordinal);

    private KeyTable()
    {
    }

    /// <summary>Every id or key, in no order.</summary>
    public IReadOnlyCollection<string> Keys => members.Keys;

    /// <summary>Whether each constant has a property of its name, as in a generated class.</summary>
    private bool IsGenerated { get; set; } = true;

    /// <summary>The name of the property of a key; null when the class has no such key.</summary>
    public string? MemberOf(string key) => members.TryGetValue(key, out var member) ? member : null;

    /// <summary>Reads a class of constants; null when its containing class lacks a property for one of them.</summary>
    public static KeyTable? Of(INamedTypeSymbol constants, CancellationToken cancellation)
    {
        var table = constants.DeclaringSyntaxReferences.Length switch
        {
            0 => OfMetadata.GetValue(constants, FromSymbols),
            1 => FromSource(constants, constants.DeclaringSyntaxReferences[0], cancellation),
            _ => FromSymbols(constants),
        };
        return table.IsGenerated ? table : null;
    }

    private static KeyTable FromSource(INamedTypeSymbol constants, SyntaxReference place, CancellationToken cancellation)
    {
        var tables = OfSource.GetValue(place.SyntaxTree, _ => new ConcurrentDictionary<TextSpan, KeyTable>());
        if (tables.TryGetValue(place.Span, out var known))
            return known;

        // Values that are not literals depend on other files, so they are not kept.
        return FromSyntax((ClassDeclarationSyntax)place.GetSyntax(cancellation), cancellation) is { } read
            ? tables.GetOrAdd(place.Span, read)
            : FromSymbols(constants);
    }

    /// <summary>Reads the declaration of a class of constants; null when one of the values is not a literal.</summary>
    private static KeyTable? FromSyntax(ClassDeclarationSyntax constants, CancellationToken cancellation)
    {
        var table = new KeyTable();
        var properties = constants.Parent is TypeDeclarationSyntax type
            ? new HashSet<string>(type.Members.OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.ValueText))
            : [];
        foreach (var field in constants.Members.OfType<FieldDeclarationSyntax>())
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var variable in field.Declaration.Variables)
            {
                if (!variable.Initializer?.Value.IsKind(SyntaxKind.StringLiteralExpression) ?? true)
                    return null;
                var name = variable.Identifier.ValueText;
                table.members[((LiteralExpressionSyntax)variable.Initializer!.Value).Token.ValueText] = name;
                table.IsGenerated &= properties.Contains(name);
            }
        }

        return table;
    }

    private static KeyTable FromSymbols(INamedTypeSymbol constants)
    {
        var table = new KeyTable();
        foreach (var constant in constants.GetMembers().OfType<IFieldSymbol>())
        {
            if (constant.ConstantValue is string key)
                table.members[key] = constant.Name;
            table.IsGenerated &= constant.ConstantValue is string
                && constants.ContainingType.GetMembers(constant.Name).Any(member => member is IPropertySymbol);
        }

        return table;
    }
}
