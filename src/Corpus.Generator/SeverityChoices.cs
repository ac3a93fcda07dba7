using Corpus.Compiler.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Generator;

/// <summary>The severity that <c>.editorconfig</c> sets for a kind of problem.</summary>
internal sealed record SeverityChoice(string Id, ReportDiagnostic Severity);

/// <summary>
/// Reads <c>corpus_diagnostic.CORPUSnnn.severity</c> from the <c>.editorconfig</c> sections that match a file of the corpus. The compiler
/// applies <c>dotnet_diagnostic</c> only to C# files, or from a <c>.globalconfig</c> to the whole project.
/// </summary>
internal static class SeverityChoices
{
    private const string Prefix = "corpus_diagnostic.";
    private const string Suffix = ".severity";

    public static EquatableArray<SeverityChoice> Read(AnalyzerConfigOptions options)
    {
        var choices = new List<SeverityChoice>();
        foreach (var key in KeysOf(options))
        {
            // In 'corpus_diagnostic.severity' the prefix and the suffix overlap.
            if (key.Length > Prefix.Length + Suffix.Length
                && key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
                && key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
                && options.TryGetValue(key, out var value))
            {
                var id = key.Substring(Prefix.Length, key.Length - Prefix.Length - Suffix.Length).ToUpperInvariant();
                choices.Add(new SeverityChoice(id, SeverityOf(value)));
            }
        }

        choices.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return choices.ToEquatableArray();
    }

    /// <summary>The keys of the options; none where the host does not override the property of the base class, which throws.</summary>
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }

    private static ReportDiagnostic SeverityOf(string word) => word.Trim().ToLowerInvariant() switch
    {
        "error" => ReportDiagnostic.Error,
        "warning" => ReportDiagnostic.Warn,
        "suggestion" => ReportDiagnostic.Info,
        "silent" => ReportDiagnostic.Hidden,
        "none" => ReportDiagnostic.Suppress,
        _ => ReportDiagnostic.Default,
    };
}
