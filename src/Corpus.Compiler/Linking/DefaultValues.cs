using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Linking;

/// <summary>Checks that the defaults of references name something.</summary>
internal static class DefaultValues
{
    /// <summary>Reports each default that does not, once, where the schema gives it.</summary>
    public static EquatableArray<Problem> Check(CorpusSettings settings, IReadOnlyList<Document> documents, ReferenceResolver resolver)
    {
        if (documents.FirstOrDefault(d => d.Path == CorpusFile.Settings) is not { } document)
            return [];
        var problems = new ProblemList(document.Path);
        foreach (var field in settings.ArticleFields)
            Check(field, document.Find("article", "fields", field.Name, "default"), resolver, problems);
        foreach (var type in settings.Types)
        {
            foreach (var field in type.Fields)
                Check(field, document.Find("types", type.TypeName, "fields", field.Name, "default"), resolver, problems);
        }

        foreach (var vocabulary in settings.Vocabularies)
        {
            foreach (var field in vocabulary.Fields)
                Check(field, document.Find("vocabularies", vocabulary.Name, "fields", field.Name, "default"), resolver, problems);
        }

        return problems.ToEquatableArray();
    }

    private static void Check(FieldDeclaration field, NodePair? pair, ReferenceResolver resolver, ProblemList problems)
    {
        if (pair is not null && field.Default is not null && field.Type.Row().IsReference)
            resolver.Resolve(field.Type, FieldValueReader.Read("default", field.Type, pair.Value, problems), problems);
    }
}
