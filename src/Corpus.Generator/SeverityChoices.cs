using Corpus.Compiler.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Generator;

/// <summary>What somebody chose for a kind of problem.</summary>
internal sealed record SeverityChoice(string Id, ReportDiagnostic Severity);

/// <summary>
/// Reads <c>corpus_diagnostic.CORPUSnnn.severity</c> from the sections of an <c>.editorconfig</c> that fit a file of the corpus. The compiler
/// itself heeds <c>dotnet_diagnostic</c> only for files of C#, or for the whole project in a <c>.globalconfig</c>.
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
            if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
                && options.TryGetValue(key, out var value))
            {
                choices.Add(new SeverityChoice(key.Substring(Prefix.Length, key.Length - Prefix.Length - Suffix.Length).ToUpperInvariant(), SeverityOf(value)));
            }
        }

        choices.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return choices.ToEquatableArray();
    }

    /// <summary>The keys of the options; none where the host cannot list them, as the base class cannot.</summary>
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
