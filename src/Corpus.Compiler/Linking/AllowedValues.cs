using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Linking;

/// <summary>Lists the values of fields that allow a fixed set.</summary>
internal static class AllowedValues
{
    /// <summary>The values a field of a type can hold, by their index; null if there is no such list.</summary>
    public static IReadOnlyList<string>? AllowedBy(this LinkedCorpus corpus, FieldType type) => type.Row().Values?.Invoke(
        type,
        new ReferenceTargets(
            name => [.. corpus.Vocabularies[corpus.Settings.IndexOfVocabulary(name)].Entries.Select(entry => entry.Key)],
            name => [.. corpus.Articles.Where(article => name is null || corpus.Settings.TypeNameOf(article.Type) == name)
                .Select(article => article.Id)]));
}
