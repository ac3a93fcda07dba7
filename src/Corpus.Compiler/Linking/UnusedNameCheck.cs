using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Linking;

/// <summary>Finds entries that nothing refers to, and aliases that no text uses.</summary>
internal static class UnusedNameCheck
{
    /// <summary>Reports unused entries, and the unused aliases of the others.</summary>
    /// <param name="settings">The schema.</param>
    /// <param name="vocabularies">The vocabularies as read.</param>
    /// <param name="linked">The same vocabularies with their references resolved.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="authors">The entries that authors are.</param>
    /// <param name="resolver">Has resolved every reference of the corpus.</param>
    /// <param name="cancellation">Checked for every article and entry.</param>
    public static IEnumerable<Problem> Check(
        CorpusSettings settings,
        EquatableArray<Vocabulary> vocabularies,
        EquatableArray<LinkedVocabulary> linked,
        EquatableArray<LinkedArticle> articles,
        AuthorNames authors,
        ReferenceResolver resolver,
        CancellationToken cancellation)
    {
        var used = Used(settings, linked, articles, authors, cancellation);
        var found = Found(articles, cancellation);
        for (var v = 0; v < vocabularies.Count; v++)
        {
            var vocabulary = vocabularies[v];
            for (var e = 0; e < vocabulary.Entries.Count; e++)
            {
                cancellation.ThrowIfCancellationRequested();
                var (entry, reference) = (vocabulary.Entries[e], new EntryReference(v, e));
                if (!used.Contains(reference))
                {
                    if (!resolver.HasDangling(vocabulary.Declaration.Name))
                        yield return Problem(ProblemCatalog.UnusedEntry, entry.Path, entry.Place, entry.Key);
                    continue;
                }

                if (!vocabulary.Declaration.Mentions)
                    continue;
                foreach (var alias in entry.Aliases)
                {
                    if (!found.Contains((reference, NameSpelling.Fold(alias.Text))))
                        yield return Problem(ProblemCatalog.UnusedAlias, entry.Path, alias.Place, NodeShape.Shorten(alias.Text), entry.Key);
                }
            }
        }
    }

    private static HashSet<EntryReference> Used(
        CorpusSettings settings,
        EquatableArray<LinkedVocabulary> vocabularies,
        EquatableArray<LinkedArticle> articles,
        AuthorNames authors,
        CancellationToken cancellation)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < vocabularies.Count; i++)
            indexes.Add(vocabularies[i].Declaration.Name, i);

        var used = new HashSet<EntryReference>();
        foreach (var article in articles.WithCancellation(cancellation))
        {
            used.UnionWith(article.Mentions.Select(m => new EntryReference(m.Vocabulary, m.Entry)));
            used.UnionWith(article.Speakers);
            used.UnionWith(authors.EntriesOf(article.Authors));
            Add(settings.FieldsOf(article.Type), article.Fields, EntryReference.None);
        }

        for (var v = 0; v < vocabularies.Count; v++)
        {
            for (var e = 0; e < vocabularies[v].Entries.Count; e++)
                Add(vocabularies[v].Declaration.Fields, vocabularies[v].Entries[e].Fields, new EntryReference(v, e));
        }

        return used;

        void Add(EquatableArray<FieldDeclaration> fields, EquatableArray<FieldValue> values, EntryReference self)
        {
            foreach (var (type, cell) in FieldLeaves.Of(fields, values))
            {
                if (type.Vocabulary is { } name && new EntryReference(indexes[name], (int)cell.Number) is var reference
                    && reference != self)
                    used.Add(reference);
            }
        }
    }

    /// <summary>The spellings under which the texts name each entry.</summary>
    private static HashSet<(EntryReference Entry, string Form)> Found(
        EquatableArray<LinkedArticle> articles, CancellationToken cancellation)
    {
        var found = new HashSet<(EntryReference, string)>();
        foreach (var article in articles.WithCancellation(cancellation))
        {
            foreach (var mention in article.Mentions)
            {
                var form = NameSpelling.Fold(new TextRange(mention.Start, mention.End).Of(article.Analysis.Text.RawText));
                found.Add((new EntryReference(mention.Vocabulary, mention.Entry), form));
            }
        }

        return found;
    }

    private static Problem Problem(ProblemDescriptor descriptor, string path, FileSpan place, params string[] arguments) =>
        new(descriptor, path, place, arguments.ToEquatableArray());
}
