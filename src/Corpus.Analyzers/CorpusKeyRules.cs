using Microsoft.CodeAnalysis;

namespace Corpus.Analyzers;

/// <summary>The rules for code that uses a corpus, and the properties by which their diagnostics inform the fixes.</summary>
/// <remarks>
/// Every diagnostic of a rule with a fix can be fixed: <c>dotnet format</c> gives up on a rule whose first diagnostic has no fix. That is
/// why <see cref="DistantKey"/> and <see cref="KnownKeyInTryGet"/> are rules of their own.
/// </remarks>
internal static class CorpusKeyRules
{
    /// <summary>How many of the nearest keys a message names and a fix is offered for.</summary>
    public const int MostNearest = 3;

    /// <summary>The property of <see cref="KnownKey"/> that holds the name of the corpus's property.</summary>
    public const string Member = "Member";

    private const string Category = "Corpus";
    private const string HelpFolder = Repository.Address + "/blob/main/docs/rules/";

    /// <summary>A constant that is not an id or key but is similar to one; located at the constant.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = Rule(
        "CORPUS101", "A key that is not in the corpus", "'{0}' is not in '{1}.{2}'; {3}", DiagnosticSeverity.Error);

    /// <summary>A constant that is an id or key for which there is a property; located at the call of <c>Get</c>.</summary>
    public static readonly DiagnosticDescriptor KnownKey = Rule(
        "CORPUS102", "A key that has a property", "'{0}' is always found; use '{1}.{2}'", DiagnosticSeverity.Info);

    /// <summary>A constant that is not an id or key and is not similar to one; located at the constant.</summary>
    public static readonly DiagnosticDescriptor DistantKey = Rule(
        "CORPUS103", "A key that is not in the corpus and not similar to one", "'{0}' is not in '{1}.{2}'; {3}", DiagnosticSeverity.Error);

    /// <summary>A constant that is always found, where the surrounding code has to change too; located at the call.</summary>
    public static readonly DiagnosticDescriptor KnownKeyInTryGet = Rule(
        "CORPUS104", "A lookup that always succeeds", "'{0}' is always found; use '{1}.{2}'", DiagnosticSeverity.Info);

    /// <summary>The property of <see cref="UnknownKey"/> that holds one of the nearest keys; 0 is the nearest.</summary>
    public static string Nearest(int index) => "Nearest" + (char)('0' + index);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpFolder + id + ".md");
}
