using System.Runtime.CompilerServices;
#if SNAPSHOT_ENGINE_VERIFY
using VerifyTests;
using VerifyXunit;
#else
using System.Text;
using DiffEngine;
using Microsoft.CodeAnalysis;
#endif

namespace Corpus.Generator.Tests.Harness;

/// <summary>
/// Compares what was generated with files beside the test: one a generated file (<c>Class.Method#Hint.verified.cs</c>) and, only where there
/// are diagnostics, one that lists them (<c>Class.Method.verified.txt</c>). The files are those of Verify.SourceGenerators to the byte.
/// </summary>
internal static class Snapshot
{
#if SNAPSHOT_ENGINE_VERIFY
    [ModuleInitializer]
    internal static void Initialize() => VerifySourceGenerators.Initialize();

    public static async Task Match(GeneratorRun run, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var settings = new VerifySettings();
        settings.UseTypeName(Path.GetFileNameWithoutExtension(testFile));
        settings.UseMethodName(test);
        await Verifier.Verify(run.Driver, settings, testFile);
    }
#else
    private static readonly UTF8Encoding WithByteOrderMark = new(encoderShouldEmitUTF8Identifier: true);

    public static async Task Match(GeneratorRun run, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var prefix = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}");
        var received = Texts(run).ToDictionary(text => $"{prefix}{text.Name}", text => text.Content);
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

    /// <summary>The texts of a run, each with the end of its file's name, where <c>*</c> stands for "verified" or "received".</summary>
    private static IEnumerable<(string Name, string Content)> Texts(GeneratorRun run)
    {
        foreach (var source in run.Result.GeneratedSources)
            yield return ($"#{Path.GetFileNameWithoutExtension(source.HintName)}.*.cs", $"//HintName: {source.HintName}\n{source.SourceText}");
        if (!run.Result.Diagnostics.IsEmpty)
            yield return (".*.txt", Describe(run.Result.Diagnostics));
    }

    private static byte[] Bytes(string text) =>
        [.. WithByteOrderMark.GetPreamble(), .. WithByteOrderMark.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal))];

    private static string Describe(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder("{\n  Diagnostics: [\n");
        text.AppendJoin(",\n", diagnostics.Select(Describe));
        return text.Append("\n  ]\n}").ToString();
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var rule = diagnostic.Descriptor;
        List<string> descriptor = [$"Id: {rule.Id}", $"Title: {rule.Title}"];
        if (rule.Description.ToString() is { Length: > 0 } description)
            descriptor.Add($"Description: {description}");
        if (rule.HelpLinkUri.Length > 0)
            descriptor.Add($"HelpLink: {rule.HelpLinkUri}");
        descriptor.AddRange([$"MessageFormat: {rule.MessageFormat}", $"Category: {rule.Category}", $"DefaultSeverity: {rule.DefaultSeverity}", $"IsEnabledByDefault: {(rule.IsEnabledByDefault ? "true" : "false")}"]);
        return $$"""
                {
                  Location: {{diagnostic.Location.GetMappedLineSpan()}},
                  Message: {{diagnostic.GetMessage()}},
                  Severity: {{diagnostic.Severity}},
                  WarningLevel: {{diagnostic.WarningLevel}},
                  Descriptor: {
                    {{string.Join(",\n        ", descriptor)}}
                  }
                }
            """.ReplaceLineEndings("\n");
    }
#endif
}
