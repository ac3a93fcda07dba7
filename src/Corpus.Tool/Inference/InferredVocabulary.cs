using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Schema;

namespace Corpus.Tool.Inference;

/// <summary>Data files that become a vocabulary: a folder with one entry in each, or one file with all of them.</summary>
/// <param name="Name">The vocabulary, and the folder or the file without its extension.</param>
/// <param name="Place">The folder or the file.</param>
/// <param name="Keys">The keys of its entries.</param>
/// <param name="Fields">The fields of its entries.</param>
internal sealed record InferredVocabulary(string Name, string Place, HashSet<string> Keys, IReadOnlyList<InferredField> Fields)
{
    private const string Authors = "authors";

    /// <summary>
    /// The file of authors, and the folders at the root that hold nothing but YAML or JSON files and no metadata of articles.
    /// </summary>
    public static List<InferredVocabulary> FindAll(IReadOnlyList<SourceFile> files)
    {
        var stems = files.Where(file => CorpusFile.KindOf(file.Path) == CorpusFileKind.Article).Select(file => file.Stem).ToHashSet();
        var authors = files.FirstOrDefault(file => IsData(file) && file.Stem == Authors && !stems.Contains(Authors));
        IEnumerable<InferredVocabulary> folders =
        [
            .. files.GroupBy(file => file.Path.IndexOf('/') is var slash && slash > 0 ? file.Path[..slash] : "")
                .Where(
                    folder => folder.Key.Length > 0 && folder.Key is not ("article" or "corpus")
                        && folder.Key.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'))
                .Where(folder => FieldTypes.Find(folder.Key) is null && folder.All(file => IsEntry(file) && !stems.Contains(file.Stem)))
                .OrderBy(folder => folder.Key, StringComparer.Ordinal)
                .Select(folder => Read(folder.Key, [.. folder])),
        ];
        return [.. folders.Concat(authors is null ? [] : ReadAuthors(authors)).DistinctBy(vocabulary => vocabulary.Name)];
    }

    private static bool IsEntry(SourceFile file) => IsData(file) && file.Path.Count(c => c == '/') == 1;

    private static bool IsData(SourceFile file) => CorpusFile.KindOf(file.Path) is CorpusFileKind.Yaml or CorpusFileKind.Json;

    /// <summary>The file in which Docusaurus keeps its authors, by the keys that its articles give.</summary>
    private static IEnumerable<InferredVocabulary> ReadAuthors(SourceFile file)
    {
        if (DocumentReader.Read(file).Root is not MappingNode root)
            return [];
        var entries = root.Pairs.Select(pair => (file.Path, Entry: pair.Value as MappingNode));
        return [new InferredVocabulary(Authors, file.Path, [.. root.Pairs.Select(pair => pair.Key.Value)], FieldsOf(entries))];
    }

    private static InferredVocabulary Read(string name, IReadOnlyList<SourceFile> files) => new(
        name,
        name + "/",
        [.. files.Select(file => file.Stem[(name.Length + 1)..])],
        FieldsOf(files.Select(file => (file.Path, DocumentReader.Read(file).Root as MappingNode))));

    private static List<InferredField> FieldsOf(IEnumerable<(string Path, MappingNode? Entry)> entries)
    {
        var shapes = new OrderedDictionary<string, ValueShape>();
        var hasName = false;
        foreach (var (path, entry) in entries)
        {
            foreach (var pair in entry?.Pairs ?? [])
            {
                hasName |= pair.Key.Value == "name";
                if (BuiltInMetadata.EntryKeys.Contains(pair.Key.Value))
                    continue;
                if (!shapes.TryGetValue(pair.Key.Value, out var shape))
                    shapes.Add(pair.Key.Value, shape = new ValueShape());
                shape.Add(pair.Value, path, InferenceContext.Empty);
            }
        }

        // The 'title' of an entry without a name is its name. A field that cannot be a C# property is left for the build to name.
        return
        [
            .. shapes.Where(shape => hasName || shape.Key != "title")
                .Select(shape => new InferredField(shape.Key, shape.Value.Infer(InferenceContext.Empty), shape.Value.Count)),
        ];
    }
}
