using Corpus.Compiler.Files;

namespace Corpus.Compiler.Tests.Problems;

/// <summary>
/// A corpus with errors, and the problems that must be reported. The cases are in <c>BrokenCorpora/*.txt</c>: <c>####</c> and the promise
/// of the case, <c>=== path</c> before each file, <c>=== problems</c> before the lines of the build log, <c>=== articles</c> before the
/// ids of the articles that must compile nevertheless. Every corpus also has a valid article, <c>sound.txt</c>. <c>⇥</c> is a tab and
/// <c>␀</c> a NUL.
/// </summary>
internal sealed record BrokenCorpus(
    string Promise, IReadOnlyList<SourceFile> Files, IReadOnlyList<string> Problems, IReadOnlyList<string> Articles)
{
    private const string Sound = "sound.txt";

    public static IEnumerable<BrokenCorpus> All { get; } =
    [
        .. typeof(BrokenCorpus).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("BrokenCorpora/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(Read),
    ];

    private static IEnumerable<BrokenCorpus> Read(string resource)
    {
        using var reader = new StreamReader(typeof(BrokenCorpus).Assembly.GetManifestResourceStream(resource)!);
        var text = "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
        return text.Split("\n#### ").Skip(1).Select(Parse);
    }

    private static BrokenCorpus Parse(string text)
    {
        var parts = text.Split("\n=== ");
        var sections = parts.Skip(1)
            .Select(part => (part + "\n").Split('\n', 2))
            .ToDictionary(part => part[0], part => part[1].TrimEnd('\n') + "\n");
        var problems = Lines(sections, "problems");
        var articles = Lines(sections, "articles");
        if (!sections.ContainsKey(Sound))
            sections.Add(Sound, "A sound article\n\nNothing is wrong with this one.\n");
        return new BrokenCorpus(
            parts[0].Trim(),
            [.. sections.Select(s => new SourceFile(s.Key, s.Value.Replace('⇥', '\t').Replace('␀', '\0')))],
            problems,
            articles);
    }

    private static string[] Lines(Dictionary<string, string> sections, string name) =>
        sections.Remove(name, out var text) ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
}
