using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Linking;

/// <summary>Finds names that several entries have. A text that uses such a name refers to none of them.</summary>
internal static class AmbiguousNameCheck
{
    /// <summary>Reports the second and every later entry with a name, in the vocabularies whose names are searched for in texts.</summary>
    public static IEnumerable<Problem> Check(EquatableArray<Vocabulary> vocabularies)
    {
        var claims = new Dictionary<string, (Vocabulary Vocabulary, VocabularyEntry Entry, FileSpan Place)>(StringComparer.Ordinal);
        foreach (var vocabulary in vocabularies.Where(v => v.Declaration.Mentions || v.Declaration.Speakers))
        {
            foreach (var entry in vocabulary.Entries.OrderBy(e => e.Place.Line).ThenBy(e => e.Place.Column))
            {
                foreach (var name in entry.Aliases.Prepend(entry.Name))
                {
                    var spelling = NameSpelling.Normalize(name.Text);
                    if (!claims.TryGetValue(spelling, out var first))
                        claims.Add(spelling, (vocabulary, entry, name.Place));
                    else
                    {
                        yield return new Problem(
                            ProblemCatalog.NameOfTwoEntries,
                            entry.Path,
                            name.Place,
                            [
                                NodeShape.Shorten(name.Text),
                                Full(vocabulary, entry),
                                Full(first.Vocabulary, first.Entry),
                                first.Entry.Path,
                                $"{first.Place.Line}",
                                $"{first.Place.Column}",
                            ]);
                    }
                }
            }
        }
    }

    private static string Full(Vocabulary vocabulary, VocabularyEntry entry) => vocabulary.Declaration.Name + "/" + entry.Key;
}
