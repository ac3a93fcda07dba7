using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Schema;

namespace Corpus.Tool.Inference;

/// <summary>A folder of data files, one entry each, which becomes a vocabulary.</summary>
/// <param name="Name">The folder, and the vocabulary.</param>
/// <param name="Keys">The keys of its entries.</param>
/// <param name="Fields">The fields of its entries.</param>
internal sealed record EntryFolder(string Name, HashSet<string> Keys, IReadOnlyList<InferredField> Fields)
{
    /// <summary>The folders at the root that hold nothing but YAML or JSON files, and no metadata of articles.</summary>
    public static List<EntryFolder> FindAll(IReadOnlyList<SourceFile> files)
    {
        var stems = files.Where(file => CorpusFile.KindOf(file.Path) == CorpusFileKind.Article).Select(file => file.Stem).ToHashSet();
        return
        [
            .. files.GroupBy(file => file.Path.IndexOf('/') is var slash && slash > 0 ? file.Path[..slash] : "")
                .Where(
                    folder => folder.Key.Length > 0 && folder.Key is not ("article" or "corpus")
                        && folder.Key.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'))
                .Where(folder => FieldTypes.Find(folder.Key) is null && folder.All(file => IsEntry(file) && !stems.Contains(file.Stem)))
                .OrderBy(folder => folder.Key, StringComparer.Ordinal)
                .Select(folder => Read(folder.Key, [.. folder])),
        ];
    }

    private static bool IsEntry(SourceFile file) =>
        CorpusFile.KindOf(file.Path) is CorpusFileKind.Yaml or CorpusFileKind.Json && file.Path.Count(c => c == '/') == 1
            && !file.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static EntryFolder Read(string name, IReadOnlyList<SourceFile> files)
    {
        var shapes = new OrderedDictionary<string, ValueShape>();
        foreach (var file in files)
        {
            foreach (var pair in (DocumentReader.Read(file).Root as MappingNode)?.Pairs ?? [])
            {
                if (BuiltInMetadata.EntryKeys.Contains(pair.Key.Value) || pair.Key.Value == "title")
                    continue;
                if (!shapes.TryGetValue(pair.Key.Value, out var shape))
                    shapes.Add(pair.Key.Value, shape = new ValueShape());
                shape.Add(pair.Value, file.Path, InferenceContext.Empty);
            }
        }

        // A field that cannot be a C# property of an entry is left for the build to name.
        var fields = shapes.Select(shape => new InferredField(shape.Key, shape.Value.Infer(InferenceContext.Empty), shape.Value.Count))
            .ToList();
        return new EntryFolder(name, [.. files.Select(file => file.Stem[(name.Length + 1)..])], fields);
    }
}
