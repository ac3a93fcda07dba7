using Microsoft.CodeAnalysis;

namespace Corpus.Analyzers;

/// <summary>A generated class that finds articles or entries by key: <c>Articles</c>, or the class of a vocabulary.</summary>
internal sealed class KeyedClass
{
    private readonly KeyTable table;

    private KeyedClass(INamedTypeSymbol type, string constants, KeyTable table) => (Type, Constants, this.table) = (type, constants, table);

    /// <summary>The class.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>The name of the nested class of constants: <c>Ids</c> or <c>Keys</c>.</summary>
    public string Constants { get; }

    /// <summary>Every id or key, in no order.</summary>
    public IReadOnlyCollection<string> Keys => table.Keys;

    /// <summary>The name of the property that holds the article or entry of a key; null when the class has no such key.</summary>
    public string? MemberOf(string key) => table.MemberOf(key);

    /// <summary>
    /// Reads a class; null when it is not a generated one, or when the corpus was compiled without <c>CorpusMembers</c>, so that its keys
    /// are unknown.
    /// </summary>
    public static KeyedClass? Of(INamedTypeSymbol type, CorpusTypes corpus, CancellationToken cancellation)
    {
        var found = type.GetMembers("Get").OfType<IMethodSymbol>().FirstOrDefault(LooksUp)?.ReturnType;
        return corpus.ConstantsOf(found) is { } constants
            && type.GetTypeMembers(constants, 0).FirstOrDefault() is { } names
            && KeyTable.Of(names, cancellation) is { } table
                ? new KeyedClass(type, constants, table)
                : null;
    }

    /// <summary>Whether a method has the signature of a generated <c>Get</c> or <c>TryGet</c>.</summary>
    public static bool LooksUp(IMethodSymbol method) =>
        method.IsStatic
        && !method.IsGenericMethod
        && method.Parameters.Length == (method.Name == "Get" ? 1 : 2)
        && (method.Parameters[0].Type.SpecialType == SpecialType.System_String
            || (method.Name != "Get" && IsSpanOfChars(method.Parameters[0].Type)));

    private static bool IsSpanOfChars(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "ReadOnlySpan", Arity: 1, ContainingNamespace.Name: "System" } span
        && span.TypeArguments[0].SpecialType == SpecialType.System_Char;
}
