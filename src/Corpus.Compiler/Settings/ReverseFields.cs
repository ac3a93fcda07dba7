namespace Corpus.Compiler.Settings;

/// <summary>The fields of vocabularies that refer to a vocabulary, for looking up from the other side.</summary>
public static class ReverseFields
{
    /// <summary>The vocabulary and the field of each reference to the vocabulary of this name, in the order of the settings.</summary>
    public static IEnumerable<(int Vocabulary, int Field)> Of(CorpusSettings settings, string name) =>
        from vocabulary in Enumerable.Range(0, settings.Vocabularies.Count)
        from field in Enumerable.Range(0, settings.Vocabularies[vocabulary].Fields.Count)
        where settings.Vocabularies[vocabulary].Fields[field].Type.Vocabulary == name
        select (vocabulary, field);
}
