using Corpus.TestData;
using CsCheck;

namespace Corpus.Generator.Tests.Properties;

/// <summary>An edit of a corpus or its project in an editor.</summary>
internal sealed record CorpusEdit(string Text, Func<CorpusHost, CorpusHost> Apply)
{
    private static readonly (string Name, string Value)[] Properties =
    [
        ("CorpusMembers", "false"), ("CorpusMembers", "true"), ("CorpusVisibility", "internal"), ("CorpusVisibility", "public"),
        ("CorpusDrafts", "true"), ("CorpusDrafts", "false"), ("CorpusLargeText", "true"), ("CorpusNamespace", "Other"),
        ("CorpusNamespace", ""), ("CorpusIsMissing", "true"), ("CorpusIsMissing", "false"),
    ];

    private static readonly string[] Severities = ["none", "error", "warning", "suggestion", "silent", "default"];

    private static readonly string[] Rules =
    [
        "CORPUS010", "CORPUS020", "CORPUS021", "CORPUS030", "CORPUS031", "CORPUS041", "CORPUS080", "",
    ];

    public static Gen<CorpusEdit> Any { get; } = Gen.Frequency(
        (
            8,
            Hostile.File.Select(
                file => new CorpusEdit(Hostile.Print([file]), host => host with { Files = host.Files.With(file.Path, file.Text) }))),
        (3, Gen.Int[0, 99].Select(Remove)),
        (3, Gen.Select(Gen.Int[0, 99], Hostile.Path, Rename)),
        (2, Gen.Int[0, 99].Select(n => new CorpusEdit($"list file {n} twice", host => host with { Twice = PathAt(host, n) }))),
        (2, Gen.Int[0, 9].Select(n => new CorpusEdit($"rotate by {n}", host => host with { Rotation = n }))),
        (
            2,
            Gen.OneOf(Properties)
                .Select(
                    property => new CorpusEdit(
                        $"{property}", host => host with { Files = host.Files.WithProperty(property.Name, property.Value) }))),
        (2, Gen.Select(Gen.OneOf(Rules), Gen.OneOf(Severities), Severity)));

    public override string ToString() => Text;

    private static CorpusEdit Remove(int n) =>
        new($"remove file {n}", host => PathAt(host, n) is { } path ? host with { Files = host.Files.Without(path) } : host);

    private static CorpusEdit Rename(int n, string to) => new($"rename file {n} to {Hostile.Literal(to)}", host =>
        PathAt(host, n) is { } from
            ? host with { Files = host.Files.Without(from).With(to, TextOf(host, from)) }
            : host);

    private static string TextOf(CorpusHost host, string path) =>
        host.Files.AdditionalTexts.First(text => text.Path == path).GetText()!.ToString();

    private static CorpusEdit Severity(string rule, string severity) =>
        new(
            $"{rule} = {severity}",
            host => host with { Files = host.Files.WithEditorConfig($"corpus_diagnostic.{rule}.severity", severity) });

    private static string? PathAt(CorpusHost host, int n) =>
        host.Files.AdditionalTexts is { Length: > 0 } texts ? texts[n % texts.Length].Path : null;
}
