using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Linking;

/// <summary>Checks that the defaults of references name something.</summary>
internal static class DefaultValueCheck
{
    /// <summary>Reports each default that does not, once, where the schema gives it.</summary>
    public static EquatableArray<Problem> Check(CorpusSettings settings, IReadOnlyList<Document> documents, ReferenceResolver resolver)
    {
        if (documents.FirstOrDefault(d => d.Path == CorpusFile.Settings) is not { } document)
            return [];
        var problems = new ProblemList(document.Path);
        Check(settings.ArticleFields, document.Find("article", "fields"), resolver, problems);
        var types = Finder(document.Find("types"));
        foreach (var type in settings.Types)
            Check(type.Fields, Finder(types(type.TypeName))("fields"), resolver, problems);
        var vocabularies = Finder(document.Find("vocabularies"));
        foreach (var vocabulary in settings.Vocabularies)
            Check(vocabulary.Fields, Finder(vocabularies(vocabulary.Name))("fields"), resolver, problems);
        return problems.ToEquatableArray();
    }

    /// <summary>Checks the defaults of some fields, which a section of the settings declares, and of those of nested records.</summary>
    private static void Check(
        EquatableArray<FieldDeclaration> fields, NodePair? section, ReferenceResolver resolver, ProblemList problems)
    {
        var find = Finder(section);
        foreach (var field in fields)
        {
            if (field.Default is not null && field.Type.Row().IsReference && Finder(find(field.Name))("default") is { } pair)
                resolver.Resolve(field.Type, FieldValueReader.Read("default", field.Type, pair.Value, problems), problems);
            if (field.Type.Record is { } record)
                Check(record.Fields, Finder(find(field.Name))("fields"), resolver, problems);
        }
    }

    /// <summary>Finds the pairs of a mapping; none where there is no mapping.</summary>
    private static Func<string, NodePair?> Finder(NodePair? pair) => (pair?.Value as MappingNode)?.Finder() ?? (_ => null);
}
