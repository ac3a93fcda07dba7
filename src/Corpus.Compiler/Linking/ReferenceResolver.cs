using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;
using Corpus.Shared;

namespace Corpus.Compiler.Linking;

/// <summary>Replaces the keys and ids in the values of fields by the places of what they name.</summary>
internal sealed class ReferenceResolver
{
    /// <summary>How many dangling references get the nearest name in their message. Each costs a pass over all names.</summary>
    private const int Hinted = 100;

    /// <summary>The key under which article ids are kept among the names of vocabularies; no vocabulary can have this name.</summary>
    private const string AnyArticle = "article";

    private readonly Dictionary<string, Dictionary<string, int>> entries;
    private readonly Dictionary<string, int> articles = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string?> articleTypes;
    private readonly CorpusAssets files;
    private readonly HashSet<string> drafts;
    private readonly HashSet<string> unreadable;
    private readonly HashSet<string> dangling = new(StringComparer.Ordinal);
    private int reported;

    /// <summary>Collects all names that a reference can use.</summary>
    /// <param name="vocabularies">The vocabularies.</param>
    /// <param name="articleIds">In the order of the linked corpus.</param>
    /// <param name="articleTypes">The name of the type of each article; null for an article of no type.</param>
    /// <param name="files">The files below the corpus.</param>
    /// <param name="draftIds">Articles that are left out.</param>
    /// <param name="knowsAllIds">Whether the metadata of every article could be read.</param>
    public ReferenceResolver(
        EquatableArray<Vocabulary> vocabularies,
        IReadOnlyList<string> articleIds,
        IReadOnlyList<string?> articleTypes,
        CorpusAssets files,
        IEnumerable<string> draftIds,
        bool knowsAllIds)
    {
        (this.articleTypes, this.files) = (articleTypes, files);
        unreadable = new(vocabularies.Where(v => v.IsUnreadable).Select(v => v.Declaration.Name), StringComparer.Ordinal);
        if (!knowsAllIds)
            unreadable.Add(AnyArticle);
        entries = new(StringComparer.Ordinal);
        foreach (var vocabulary in vocabularies)
        {
            var keys = entries[vocabulary.Declaration.Name] = new(StringComparer.Ordinal);
            for (var i = 0; i < vocabulary.Entries.Count; i++)
                keys.Add(vocabulary.Entries[i].Key, i);
        }

        for (var i = 0; i < articleIds.Count; i++)
            articles.Add(articleIds[i], i);
        drafts = new(draftIds, StringComparer.Ordinal);
    }

    /// <summary>Whether a reference into the vocabulary was dangling, so that an unreferenced entry may be the intended one.</summary>
    public bool HasDangling(string vocabulary) => dangling.Contains(vocabulary);

    /// <summary>The value with its references resolved; those that name nothing are reported and left out.</summary>
    /// <param name="type">The type of the field.</param>
    /// <param name="written">The value as written.</param>
    /// <param name="problems">Receives the problems; its path is the file that the value is in.</param>
    public FieldValue Resolve(FieldType type, WrittenValue written, ProblemList problems)
    {
        if (type.Record is null && !type.Row().IsReference)
            return written.Value;
        var cells = new List<FieldCell>();
        foreach (var cell in written.Cells)
        {
            if (Resolve(type, cell, problems) is { } resolved)
                cells.Add(resolved);
        }

        return new FieldValue(cells.ToEquatableArray());
    }

    private FieldCell? Resolve(FieldType type, WrittenCell written, ProblemList problems)
    {
        if (type.Record is { } record)
        {
            var members = record.Fields.Select((field, i) => Resolve(field.Type, written.Members[i], problems));
            return written.Cell with { Members = members.ToEquatableArray() };
        }

        var name = written.Cell.Text!;
        if (type.Kind == FieldKind.Asset)
            return files.Find(name, problems.Path) is { } path ? new FieldCell(path, 0, 0) : ReportAsset(name, written.Place, problems);
        if (Find(type, ref name) is { } index)
            return new FieldCell(name, index, 0);
        if (written.Place is { } place && !unreadable.Contains(type.Vocabulary ?? AnyArticle))
            Report(type, name, place, problems);
        return null;
    }

    private FieldCell? ReportAsset(string name, FileSpan? place, ProblemList problems)
    {
        if (place is not { } at)
            return null;
        var hint = ++reported <= Hinted && files.Nearest(name, problems.Path) is { } nearest
            ? $"did you mean '{nearest}'?"
            : "write a path from this file's folder, or from the corpus's folder";
        problems.Add(ProblemCatalog.UnknownReference, at, NodeShape.Shorten(name), "a file of the corpus", hint);
        return null;
    }

    /// <summary>A key may be prefixed with the name of its vocabulary, as in <c>places/russia</c>.</summary>
    private int? Find(FieldType type, ref string name)
    {
        var known = type.Kind == FieldKind.Article ? articles : entries[type.Vocabulary!];
        if (known.TryGetValue(name, out var index))
            return type.ArticleType is { } articleType && articleTypes[index] != articleType ? null : index;
        if (type.Vocabulary is not { } vocabulary || !name.StartsWith(vocabulary + "/", StringComparison.Ordinal))
            return null;
        var key = name.Substring(vocabulary.Length + 1);
        if (!known.TryGetValue(key, out index))
            return null;
        name = key;
        return index;
    }

    private void Report(FieldType type, string name, FileSpan place, ProblemList problems)
    {
        var isHinted = ++reported <= Hinted;
        dangling.Add(type.Vocabulary ?? AnyArticle);
        var (what, hint) = type.Kind switch
        {
            FieldKind.Article when type.ArticleType is { } wanted && articles.TryGetValue(name, out var index) =>
                ($"the id of a '{wanted}'", articleTypes[index] is { } actual ? $"it is a '{actual}'" : "it is an article of no type"),
            FieldKind.Article when drafts.Contains(name) =>
                ("the id of an article in this build", "it is a draft, which this build leaves out"),
            FieldKind.Article => (
                type.ArticleType is { } wanted ? $"the id of a '{wanted}'" : "the id of an article",
                Hint(articles.Keys, "an id not given is the path of the article without its extension")),
            _ when name.Contains('/') =>
                (
                    "in any vocabulary",
                    Hint(
                        entries[type.Vocabulary!].Keys.Select(k => type.Vocabulary + "/" + k),
                        $"write the key of an entry of '{type.Vocabulary}'")),
            _ => ($"in the vocabulary '{type.Vocabulary}'", Hint(entries[type.Vocabulary!].Keys, $"add it to '{type.Vocabulary}.yaml'")),
        };
        problems.Add(ProblemCatalog.UnknownReference, place, NodeShape.Shorten(name), what, hint);

        string Hint(IEnumerable<string> known, string otherwise) => isHinted ? NearestName.Hint(name, known, otherwise) : otherwise;
    }
}
