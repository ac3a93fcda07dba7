using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Generator.Emission;

/// <summary>What a static class of articles holds: all of them, or those of one type.</summary>
internal sealed record ArticleSet
{
    /// <summary>The static class.</summary>
    public required string ClassName { get; init; }

    /// <summary>The record of an article.</summary>
    public required string TypeName { get; init; }

    /// <summary>The documentation of the class.</summary>
    public required string Summary { get; init; }

    /// <summary>The expression that finds articles.</summary>
    public required string Source { get; init; }

    /// <summary>The rows of its articles.</summary>
    public required IReadOnlyList<int> Rows { get; init; }

    /// <summary>Its fields, each with its number among those of all articles and all types.</summary>
    public required IReadOnlyList<(FieldDeclaration Field, int Number)> Fields { get; init; }

    /// <summary>The type of a list of its articles.</summary>
    public string List => $"IReadOnlyList<{TypeName}>";

    /// <summary>All articles.</summary>
    public static ArticleSet Of(LinkedCorpus corpus) => new()
    {
        ClassName = "Articles",
        TypeName = "Article",
        Summary = "The articles of the corpus.",
        Source = "CorpusData.Instance",
        Rows = [.. Enumerable.Range(0, corpus.Articles.Count)],
        Fields = [.. corpus.Settings.ArticleFields.Select((field, i) => (field, i))],
    };

    /// <summary>The articles of a type.</summary>
    public static ArticleSet OfType(LinkedCorpus corpus, int type)
    {
        var (settings, declaration) = (corpus.Settings, corpus.Settings.Types[type]);
        var first = settings.FirstFieldOf(type);
        return new ArticleSet
        {
            ClassName = declaration.ClassName,
            TypeName = declaration.TypeName,
            Summary = $"The articles in {string.Join(", ", declaration.In)}.",
            Source = FormattableString.Invariant($"CorpusData.Instance.OfType({type})"),
            Rows = [.. Enumerable.Range(0, corpus.Articles.Count).Where(row => corpus.Articles[row].Type == type)],
            Fields =
            [
                .. settings.ArticleFields.Select((field, i) => (field, i)), .. declaration.Fields.Select((field, i) => (field, first + i)),
            ],
        };
    }
}
