using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
// Verify.Xunit imports its own namespaces globally.
#if !SNAPSHOT_ENGINE_VERIFY
using System.Globalization;
using System.Text;
using DiffEngine;
#endif

namespace Corpus.Generator.Tests.Harness;

/// <summary>
/// Compares the generated files that users read with files beside the test: one per generated file (<c>Class.Method#Hint.verified.cs</c>)
/// and, if there are diagnostics, one that lists them (<c>Class.Method.verified.txt</c>). Tables are left out; round trips cover them. The
/// format is that of Verify 28.10.1 with Verify.SourceGenerators 2.5.0, byte for byte, with one exception: Verify also replaces paths of
/// the machine (<c>{ProjectDirectory}</c>, <c>{TempPath}</c>), which no generated file may contain.
/// </summary>
internal static class Snapshot
{
    private static bool IsTable(GeneratedSourceResult source) =>
        source.HintName == "CorpusData.g.cs"
        || source.HintName.StartsWith("CorpusData.Search", StringComparison.Ordinal)
        || source.HintName.EndsWith(".Table.g.cs", StringComparison.Ordinal);

#if SNAPSHOT_ENGINE_VERIFY
    static Snapshot() => VerifySourceGenerators.Initialize();

    public static async Task Match(GeneratorDriver driver, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var settings = SettingsOf(testFile, test);
        settings.IgnoreGeneratedResult(IsTable);
        await Verifier.Verify(driver, settings, testFile);
    }

    public static async Task Match(string text, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "") =>
        await Verifier.Verify(text, SettingsOf(testFile, test), testFile);

    private static VerifySettings SettingsOf(string testFile, string test)
    {
        var settings = new VerifySettings();
        settings.UseTypeName(Path.GetFileNameWithoutExtension(testFile));
        settings.UseMethodName(test);
        return settings;
    }
#else
    private static readonly UTF8Encoding WithByteOrderMark = new(encoderShouldEmitUTF8Identifier: true);

    public static Task Match(GeneratorDriver driver, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "") =>
        Match(Texts(driver.GetRunResult().Results.Single()), testFile, test);

    public static Task Match(string text, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "") =>
        Match([(".*.txt", text)], testFile, test);

    private static async Task Match(IEnumerable<(string Name, string Content)> texts, string testFile, string test)
    {
        var prefix = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}");
        var received = texts.ToDictionary(text => $"{prefix}{text.Name}", text => text.Content);
        var verified = Directory.GetFiles(Path.GetDirectoryName(prefix)!, $"{Path.GetFileName(prefix)}*.verified.*")
            .Where(path => path[prefix.Length] is '#' or '.')
            .Select(path => path.Replace(".verified.", ".*.", StringComparison.Ordinal));

        var failures = new List<string>();
        foreach (var file in received.Keys.Union(verified).Order(StringComparer.Ordinal))
        {
            var (receivedPath, verifiedPath) = (file.Replace(".*.", ".received."), file.Replace(".*.", ".verified."));
            File.Delete(receivedPath);
            if (!received.TryGetValue(file, out var text))
            {
                failures.Add($"{verifiedPath}: no longer generated; delete the file if that is right.");
            }
            else if (!File.Exists(verifiedPath) || !File.ReadAllBytes(verifiedPath).AsSpan().SequenceEqual(Bytes(text)))
            {
                File.WriteAllBytes(receivedPath, Bytes(text));
                failures.Add($"{verifiedPath}: {(File.Exists(verifiedPath) ? "differs from" : "is missing; see")} {receivedPath}.");
                await DiffRunner.LaunchAsync(receivedPath, verifiedPath, WithByteOrderMark);
            }
        }

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    /// <summary>The snapshots of a run, each with the end of its file name, where <c>*</c> stands for "verified" or "received".</summary>
    private static IEnumerable<(string Name, string Content)> Texts(GeneratorRunResult result)
    {
        foreach (var source in result.GeneratedSources.Where(source => !IsTable(source)))
            yield return (
                $"#{Path.GetFileNameWithoutExtension(source.HintName)}.*.cs", $"//HintName: {source.HintName}\n{source.SourceText}");
        if (!result.Diagnostics.IsEmpty)
            yield return (".*.txt", Describe(result.Diagnostics));
    }

    private static byte[] Bytes(string text) =>
        [.. WithByteOrderMark.GetPreamble(), .. WithByteOrderMark.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal))];

    private static string Describe(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder("{\n  Diagnostics: [\n");
        text.AppendJoin(",\n", diagnostics.Select(Describe));
        return text.Append("\n  ]\n}").ToString();
    }

    internal static string Describe(Diagnostic diagnostic)
    {
        var rule = diagnostic.Descriptor;
        var text = new StringBuilder("    {\n");
        Append("      ", "Location", LocationOf(diagnostic.Location));
        Append("      ", "Message", diagnostic.GetMessage());
        Append("      ", "Severity", diagnostic.Severity.ToString());

        // Verify leaves out members that have their type's default value.
        if (diagnostic.WarningLevel != 0)
            Append("      ", "WarningLevel", diagnostic.WarningLevel.ToString(CultureInfo.InvariantCulture));
        text.Append("      Descriptor: {\n");
        Append("        ", "Id", rule.Id);
        Append("        ", "Title", rule.Title.ToString());
        if (rule.Description.ToString() is { Length: > 0 } description)
            Append("        ", "Description", description);
        if (rule.HelpLinkUri.Length > 0)
            Append("        ", "HelpLink", rule.HelpLinkUri);
        Append("        ", "MessageFormat", rule.MessageFormat.ToString());
        Append("        ", "Category", rule.Category);
        Append("        ", "DefaultSeverity", rule.DefaultSeverity.ToString());
        return text.Append("        IsEnabledByDefault: ")
            .Append(rule.IsEnabledByDefault ? "true" : "false")
            .Append("\n      }\n    }")
            .ToString();

        // A value with a line break starts on its own line. Other separators, such as U+2028, are kept.
        void Append(string indent, string name, string value)
        {
            var lines = value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            text.Append(indent)
                .Append(name)
                .Append(lines.Contains('\n', StringComparison.Ordinal) ? ":\n" : ": ")
                .Append(lines)
                .Append(",\n");
        }
    }

    // As Verify writes it on every system: with a backslash between folders.
    private static string LocationOf(Location location)
    {
        var span = location.GetMappedLineSpan();
        return $"{span.Path.Replace('/', '\\')}: {span.Span}";
    }
#endif
}
