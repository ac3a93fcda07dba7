using Microsoft.CodeAnalysis;

namespace Corpus.Analyzers;

/// <summary>A generated class that finds articles or entries by key, as its symbols tell of it: <c>Articles</c>, or the class of a vocabulary.</summary>
internal sealed class KeyedClass
{
    private readonly Dictionary<string, string> members;

    private KeyedClass(string name, string constants, Dictionary<string, string> members) => (Name, Constants, this.members) = (name, constants, members);

    /// <summary>The name of the class, without its namespace.</summary>
    public string Name { get; }

    /// <summary>The name of the nested class of constants: <c>Ids</c> or <c>Keys</c>.</summary>
    public string Constants { get; }

    /// <summary>Every id or key, in no order.</summary>
    public IReadOnlyCollection<string> Keys => members.Keys;

    /// <summary>The name of the property that holds the article or entry of a key; null when the class has no such key.</summary>
    public string? MemberOf(string key) => members.TryGetValue(key, out var member) ? member : null;

    /// <summary>Reads a class; null when it is not a generated one, or a corpus compiled without <c>CorpusMembers</c>, of which nothing can be said.</summary>
    public static KeyedClass? Of(INamedTypeSymbol type, INamedTypeSymbol article, INamedTypeSymbol entry)
    {
        var found = type.GetMembers("Get").OfType<IMethodSymbol>().FirstOrDefault(LooksUp)?.ReturnType.BaseType;
        var constants = Same(found, article) ? "Ids" : Same(found, entry) ? "Keys" : null;
        if (constants is null || type.GetTypeMembers(constants, 0).FirstOrDefault() is not { } names)
            return null;

        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names.GetMembers().OfType<IFieldSymbol>())
        {
            // A constant without its property is somebody else's: the user's own class of that name.
            if (name.ConstantValue is not string key || !type.GetMembers(name.Name).Any(member => member is IPropertySymbol))
                return null;
            members[key] = name.Name;
        }

        return new KeyedClass(type.Name, constants, members);
    }

    /// <summary>Whether a method has the form of a generated <c>Get</c> or <c>TryGet</c>, of which only the first parameter is told apart.</summary>
    public static bool LooksUp(IMethodSymbol method) =>
        method.IsStatic
        && !method.IsGenericMethod
        && method.Parameters.Length == (method.Name == "Get" ? 1 : 2)
        && (method.Parameters[0].Type.SpecialType == SpecialType.System_String || (method.Name != "Get" && IsSpanOfChars(method.Parameters[0].Type)));

    private static bool IsSpanOfChars(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "ReadOnlySpan", Arity: 1, ContainingNamespace.Name: "System" } span
        && span.TypeArguments[0].SpecialType == SpecialType.System_Char;

    private static bool Same(INamedTypeSymbol? left, INamedTypeSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
