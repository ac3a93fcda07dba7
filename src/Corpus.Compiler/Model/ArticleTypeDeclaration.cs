namespace Corpus.Compiler.Model;

/// <summary>A type of articles that the settings declare.</summary>
internal sealed record ArticleTypeDeclaration
{
    /// <summary>The C# record of an article, and the name in the settings.</summary>
    public required string TypeName { get; init; }

    /// <summary>The C# static class.</summary>
    public required string ClassName { get; init; }

    /// <summary>Patterns of the paths of its articles.</summary>
    public EquatableArray<string> In { get; init; } = [];

    /// <summary>Its fields beside those of every article.</summary>
    public EquatableArray<FieldDeclaration> Fields { get; init; } = [];

    /// <summary>Fields whose declaration is invalid; setting one is not reported as an unknown key.</summary>
    public EquatableArray<string> FaultyFields { get; init; } = [];
}
