using Microsoft.CodeAnalysis;

namespace Corpus.Analyzers;

/// <summary>The base types of what a corpus holds, in a compilation that references the library.</summary>
internal sealed class CorpusTypes
{
    private readonly INamedTypeSymbol article;
    private readonly INamedTypeSymbol entry;

    private CorpusTypes(INamedTypeSymbol article, INamedTypeSymbol entry) => (this.article, this.entry) = (article, entry);

    /// <summary>Finds the types; null when the compilation does not reference the library.</summary>
    public static CorpusTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Corpus.CorpusArticle") is { } article
        && compilation.GetTypeByMetadataName("Corpus.VocabularyEntry") is { } entry
            ? new CorpusTypes(article, entry)
            : null;

    /// <summary>The name of the class of constants beside a lookup of a type: <c>Ids</c> or <c>Keys</c>; null for any other type.</summary>
    public string? ConstantsOf(ITypeSymbol? found) => Derives(found, article) ? "Ids" : Derives(found, entry) ? "Keys" : null;

    /// <summary>A type of article derives from the record of an article, which derives from the library's.</summary>
    private static bool Derives(ITypeSymbol? type, INamedTypeSymbol ancestor)
    {
        for (var at = type?.BaseType; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, ancestor))
                return true;
        }

        return false;
    }
}
