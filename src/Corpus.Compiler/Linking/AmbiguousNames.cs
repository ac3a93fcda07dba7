using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;
using Corpus.Compiler.Yaml;

namespace Corpus.Compiler.Linking;

/// <summary>Finds names that two entries claim, so that a text that uses them names neither.</summary>
internal static class AmbiguousNames
{
    /// <summary>Reports the second and every later claim, in the vocabularies whose names are looked for in texts.</summary>
    public static IEnumerable<Problem> Check(EquatableArray<Vocabulary> vocabularies)
    {
        var claims = new Dictionary<string, (Vocabulary Vocabulary, VocabularyEntry Entry, FileSpan Place)>(StringComparer.Ordinal);
        foreach (var vocabulary in vocabularies.Where(v => v.Declaration.Mentions || v.Declaration.Speakers))
        {
            foreach (var entry in vocabulary.Entries.OrderBy(e => e.Place.Line).ThenBy(e => e.Place.Column))
            {
                foreach (var name in entry.Aliases.Prepend(entry.Name))
                {
                    if (!claims.TryGetValue(name.Text, out var first))
                        claims.Add(name.Text, (vocabulary, entry, name.Place));
                    else
                    {
                        yield return new Problem(
                            ProblemCatalog.NameOfTwoEntries,
                            vocabulary.Path,
                            name.Place.Line,
                            name.Place.Column,
                            name.Place.Length,
                            [YamlShape.Shorten(name.Text), Full(vocabulary, entry), Full(first.Vocabulary, first.Entry), first.Vocabulary.Path, $"{first.Place.Line}", $"{first.Place.Column}"]);
                    }
                }
            }
        }
    }

    private static string Full(Vocabulary vocabulary, VocabularyEntry entry) => vocabulary.Declaration.Name + "/" + entry.Key;
}
