using Corpus.Compiler.Files;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Cost;

/// <summary>Reading, linking and laying out a corpus takes linear time, whatever the corpus has in large numbers.</summary>
[Collection(CostCollection.Name)]
public class CorpusCostTests
{
    private const string Body = "Ferry returns\n\nThe ferry came back to the harbour on Monday.\n";

    private const string Settings = """
        article: { fields: { topics: 'topics[]', desk: [news, sport] } }
        vocabularies: { topics: { type: Topic, mentions: true } }

        """;

    private static readonly Dictionary<string, (int Size, Func<int, IEnumerable<SourceFile>> Files)> Shapes = new()
    {
        ["articles with the same words"] = (1000, count => Each(count, i => Text($"a{i}.txt", Body))),
        ["articles with an unused YAML file each"] = (300, count =>
            Each(count, i => Text($"a{i}.txt", Body)).Concat(Each(count, i => Text($"b{i}.yaml", "headline: Ferry\n")))),
        ["articles with a shared quotation"] = (200, count => Each(count, i => Text(
            $"a{i}.txt", Body + "\n“We will keep the old harbour open for everybody in the town,” said Ada Lind.\n"))),
        ["articles with the same id"] = (300, count => Each(count, i => Text($"a{i}.txt", "---\nid: ferry\n---\n" + Body))),
        ["ids with the same name in C#"] = (300, count => Each(count, i => Text(
            $"a{i}.txt", $"---\nid: '{SameCSharpName(i)}'\n---\n{Body}"))),
        ["articles with a wrong anchor each"] = (300, count => [
            Text("long.md", "# Long\n\n" + Repeat(count, i => $"## Heading {i}\n\nText.\n\n")),
            Text("links.md", "# Links\n\n" + Repeat(count, i => $"[a](long.md#headin-{i})\n\n"))]),
        ["links to files that do not exist"] = (300, count =>
            Each(count, i => Text($"article-{i}.md", $"# Ferry\n\n[a](artikel-{i}.md)\n"))),
        ["fields that each article sets"] = (2_000, count => [
            Text("corpus.yaml", "article:\n  fields:\n" + Repeat(count, i => $"    field{i}: string\n")),
            Text("a.txt", Body), Text("a.yaml", Repeat(count, i => $"field{i}: x\n"))]),
        ["fields of unknown types"] = (1_000, count => [
            Text("corpus.yaml", "article:\n  fields:\n" + Repeat(count, i => $"    field{i}: topik{i}\n")
                + "vocabularies:\n" + Repeat(count, i => $"  topic{i}: {{ type: Topic{i} }}\n")),
            Text("a.txt", Body)]),
        ["keys that are not fields"] = (200, count => [
            Text("corpus.yaml", "article:\n  fields:\n" + Repeat(count, i => $"    field{i}: string\n")),
            Text("a.txt", Body), Text("a.yaml", Repeat(count, i => $"feild{i}: x\n"))]),
        ["names of an enum"] = (500, count => [
            Text("corpus.yaml", $"article: {{ fields: {{ kinds: {{ many: true, type: [{Repeat(count, i => $"kind{i}, ")}last] }} }} }}\n"),
            Text("a.txt", Body), Text("a.yaml", $"kinds: [{Repeat(count, i => $"kind{i}, ")}last]\n")]),
        ["values that an enum lacks"] = (300, count => [
            Text("corpus.yaml", $"article: {{ fields: {{ kinds: {{ many: true, type: [{Repeat(count, i => $"kind{i}, ")}last] }} }} }}\n"),
            Text("a.txt", Body), Text("a.yaml", $"kinds: [{Repeat(count, i => $"knid{i}, ")}{Repeat(count, i => "[a], ")}last]\n")]),
        ["names of an enum with the same name in C#"] = (300, count => [
            Text("corpus.yaml", $"article: {{ fields: {{ kind: [{Repeat(count, i => $"{SameCSharpName(i)}, ")}last] }} }}\n"),
            Text("a.txt", Body)]),
        ["further names of keys"] = (2_000, count => [
            Text("corpus.yaml", "article:\n  keys:\n" + Repeat(count, i => $"    key{i}: headline{i}\n")
                + "  fields:\n" + Repeat(count, i => $"    headlin{i}: string\n")),
            Text("a.txt", Body)]),
        ["nested records"] = (1_000, count => [
            Text(
                "corpus.yaml",
                "article:\n  fields:\n" + Repeat(count, i => $"    record{i}: {{ fields: {{ name: string, kind: [a, b] }} }}\n")),
            Text("a.txt", Body)]),
        ["fields of types of articles"] = (500, count => [
            Text("corpus.yaml", "types:\n" + Repeat(count, i =>
                $"  Type{i}: {{ in: b{i}/**, fields: {{ field{i}: {{ type: article, default: a }} }} }}\n")),
            Text("a.txt", Body), Text("a.yaml", Repeat(count, i => $"field{i}: x\n"))]),
        ["nested records whose names differ only in case"] = (200, count => [
            Text("corpus.yaml", "article:\n  fields:\n" + Repeat(count, i => $"    {LetterCaseOf(i)}: {{ fields: {{ name: string }} }}\n")),
            Text("a.txt", Body)]),
        ["fields that are invalid"] = (1_000, count => [
            Text("corpus.yaml", "article:\n  fields:\n" + Repeat(count, i => $"    field{i}: [[]]\n")),
            Text("a.txt", Body), Text("a.yaml", Repeat(count, i => $"feild{i}: x\n"))]),
        ["unknown keys of a few articles"] = (500, count => [
            .. Each(4, i => Text($"a{i}.txt", Body)), .. Each(4, i => Text($"a{i}.yaml", Repeat(count, key => $"key{key}: x\n")))]),
        ["articles and unknown keys that few of them share"] = (400, count =>
            Each(count, i => Text($"a{i}.md", $"---\nkey{i / 3}: x\n---\n# Ferry\n"))),
        ["articles and further names of keys"] = (300, count => [
            Text("corpus.yaml", "article:\n  keys:\n" + Repeat(count, i => $"    a.key{i}: headline\n")),
            .. Each(count, i => Text($"a{i}.md", $"---\nkeywords: [a]\n---\n# Ferry {i}\n"))]),
        ["articles and vocabularies"] = (250, count => [
            Text("corpus.yaml", "vocabularies:\n" + Repeat(count, i => $"  topics{i}: {{ type: Topic{i}, mentions: true }}\n")),
            .. Each(count, i => Text($"a{i}.txt", Body))]),
        ["fields of vocabularies that refer to each other"] = (250, count => [
            Text("corpus.yaml", "vocabularies:\n" + Repeat(count, i =>
                $"  topics{i}: {{ type: Topic{i}, fields: {{ other: topics{count - 1 - i} }} }}\n")),
            Text("a.txt", Body)]),
        ["vocabularies"] = (100, count => [
            Text("corpus.yaml", "vocabularies:\n" + Repeat(count, i => $"  topics{i}: {{ type: Topic{i}, mentions: true }}\n")),
            Text("a.txt", Body), .. Each(count, i => Text($"topics{i}.yaml", $"ferry{i}: Ferry {i}\n"))]),
        ["entries of a vocabulary"] = (500, count => [
            Text("corpus.yaml", Settings), Text("a.txt", Body),
            Text("topics.yaml", Repeat(count, i => $"topic-{i}: {{ name: Topic {i}, aliases: [T{i}, Ferry, '{i}'] }}\n"))]),
        ["keys of entries with the same name in C#"] = (2_500, count => [
            Text("corpus.yaml", Settings), Text("a.txt", Body), Text("topics.yaml", Repeat(count, i => $"{SameCSharpName(i)}:\n"))]),
        ["entries with unknown keys"] = (300, count => [
            Text("corpus.yaml", Settings), Text("a.txt", Body),
            Text("topics.yaml", Repeat(count, i => $"topic-{i}: {{ nam{i}: Topic {i} }}\n"))]),
        ["entries with the same name"] = (500, count => [
            Text("corpus.yaml", Settings), Text("a.txt", Body + Repeat(count, _ => "The ferry came. ")),
            Text("topics.yaml", Repeat(count, i => $"topic-{i}: The ferry\n"))]),
        ["references of an article"] = (500, count => [
            Text("corpus.yaml", Settings), Text("a.txt", Body), Text("topics.yaml", Repeat(count, i => $"topic-{i}:\n")),
            Text("a.yaml", $"topics: [{Repeat(count, i => $"topic-{i}, ")}]\n")]),
        ["authors and keywords"] = (300, count => [
            Text(
                "a.txt",
                $"---\nauthors: [{Repeat(count, i => $"Ada Lind{i}, ")}]\nkeywords: [{Repeat(count, i => $"k{i}, ")}]\n---\n{Body}")]),
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void CompilingACorpusTakesLinearTime(string shape) => LinearTime.Assert(
        Shapes[shape].Size,
        count =>
        {
            List<SourceFile> files = [.. Shapes[shape].Files(count)];
            return () => CorpusTablesWriter.Write(CorpusCompiler.Compile(files));
        },
        shape);

    private static SourceFile Text(string path, string text) => new(path, text);

    private static IEnumerable<SourceFile> Each(int count, Func<int, SourceFile> file) => Enumerable.Range(0, count).Select(file);

    /// <summary>A different text for each number; all of them give the same name in C#.</summary>
    private static string SameCSharpName(int number) =>
        "a" + string.Concat(Enumerable.Range(0, 20).Select(bit => "-_"[(number >> bit) & 1])) + "b";

    /// <summary>The same name in a different letter case for each number.</summary>
    private static string LetterCaseOf(int number) =>
        "r" + string.Concat(Enumerable.Range(0, 20).Select(bit => "aA"[(number >> bit) & 1])) + "b";

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
