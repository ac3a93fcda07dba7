using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;
using Corpus.Compiler.Yaml;

namespace Corpus.Compiler.Linking;

/// <summary>Finds entries that nothing names, and aliases that no text uses.</summary>
internal static class UnusedNames
{
    /// <summary>Reports them. Must not be asked before the names in the texts were looked for.</summary>
    public static IEnumerable<Problem> Check(CorpusSettings settings, EquatableArray<Vocabulary> vocabularies, EquatableArray<LinkedVocabulary> linked, EquatableArray<LinkedArticle> articles, ReferenceResolver resolver)
    {
        var used = Used(settings, linked, articles);
        var found = Found(articles);
        for (var v = 0; v < vocabularies.Count; v++)
        {
            var vocabulary = vocabularies[v];
            for (var e = 0; e < vocabulary.Entries.Count; e++)
            {
                var (entry, reference) = (vocabulary.Entries[e], new EntryReference(v, e));
                if (!used.Contains(reference))
                {
                    if (!resolver.HasDangling(vocabulary.Declaration.Name))
                        yield return Problem(ProblemCatalog.UnusedEntry, vocabulary, entry.Place, entry.Key);
                    continue;
                }

                if (!vocabulary.Declaration.Mentions)
                    continue;
                foreach (var alias in entry.Aliases)
                {
                    if (!found.Contains((reference, Fold(alias.Text))))
                        yield return Problem(ProblemCatalog.UnusedAlias, vocabulary, alias.Place, YamlShape.Shorten(alias.Text), entry.Key);
                }
            }
        }
    }

    private static HashSet<EntryReference> Used(CorpusSettings settings, EquatableArray<LinkedVocabulary> vocabularies, EquatableArray<LinkedArticle> articles)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < vocabularies.Count; i++)
            indexes.Add(vocabularies[i].Declaration.Name, i);

        var used = new HashSet<EntryReference>();
        foreach (var article in articles)
        {
            used.UnionWith(article.Mentions.Select(m => new EntryReference(m.Vocabulary, m.Entry)));
            used.UnionWith(article.Speakers);
            Add(settings.ArticleFields, article.Fields, EntryReference.None);
        }

        for (var v = 0; v < vocabularies.Count; v++)
        {
            for (var e = 0; e < vocabularies[v].Entries.Count; e++)
                Add(vocabularies[v].Declaration.Fields, vocabularies[v].Entries[e].Fields, new EntryReference(v, e));
        }

        return used;

        void Add(EquatableArray<FieldDeclaration> fields, EquatableArray<FieldValue> values, EntryReference self)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                if (fields[i].Type.Vocabulary is { } name)
                    used.UnionWith(values[i].Cells.Select(c => new EntryReference(indexes[name], (int)c.Number)).Where(r => r != self));
            }
        }
    }

    /// <summary>The forms in which the texts name each entry.</summary>
    private static HashSet<(EntryReference Entry, string Form)> Found(EquatableArray<LinkedArticle> articles)
    {
        var found = new HashSet<(EntryReference, string)>();
        foreach (var article in articles)
        {
            foreach (var mention in article.Mentions)
                found.Add((new EntryReference(mention.Vocabulary, mention.Entry), Fold(new TextRange(mention.Start, mention.End).Of(article.Analysis.Text.RawText))));
        }

        return found;
    }

    /// <summary>A name as texts may vary it: other white space, other case, another apostrophe.</summary>
    private static string Fold(string name) => string.Join(" ", name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'').ToLowerInvariant();

    private static Problem Problem(ProblemDescriptor descriptor, Vocabulary vocabulary, FileSpan place, params string[] arguments) =>
        new(descriptor, vocabulary.Path, place.Line, place.Column, place.Length, arguments.ToEquatableArray());
}
