using Microsoft.CodeAnalysis;

namespace Corpus.Analyzers;

/// <summary>The rules for code that uses a corpus, and what their diagnostics hand to the fixes.</summary>
internal static class CorpusKeyRules
{
    /// <summary>How many of the nearest keys a message names and a fix is offered for.</summary>
    public const int MostNearest = 3;

    /// <summary>Key of the property that <see cref="KnownKey"/> carries where a fix can put the corpus's property in the place of the call.</summary>
    public const string Member = "Member";

    private const string Category = "Corpus";
    private const string HelpFolder = "https://github.com/corpus-dotnet/corpus/blob/main/docs/rules/";

    /// <summary>A constant that no article or entry has as its id or key; located at the constant.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = new(
        "CORPUS101",
        "A key that is not in the corpus",
        "'{0}' is not in '{1}.{2}'; {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpFolder + "CORPUS101.md");

    /// <summary>A constant that is the id or key of an article or entry, which a property gives without a look-up; located at the call.</summary>
    public static readonly DiagnosticDescriptor KnownKey = new(
        "CORPUS102",
        "A key that has a property",
        "'{0}' is always found; use '{1}.{2}'",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpFolder + "CORPUS102.md");

    /// <summary>Key of the property in which <see cref="UnknownKey"/> carries the nearest keys, of which 0 is the nearest.</summary>
    public static string Nearest(int index) => "Nearest" + (char)('0' + index);
}
