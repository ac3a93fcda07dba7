using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Tool;

/// <summary>A name and how often it occurs.</summary>
internal sealed record Count(string Name, int Number);

/// <summary>The articles of a corpus by one of their properties.</summary>
/// <param name="Name">The field as the schema names it, or <c>year</c>.</param>
/// <param name="Counts">Most articles first; an article with several values counts for each.</param>
internal sealed record Breakdown(string Name, IReadOnlyList<Count> Counts);

/// <summary>What <c>corpus stats</c> reports; counted over the linked corpus, as the compiler sees it.</summary>
internal sealed record CorpusStatistics
{
    private const int Longest = 10;

    public required int Articles { get; init; }

    public required long Words { get; init; }

    public required int Sentences { get; init; }

    public required int Quotations { get; init; }

    /// <summary>Quotations of which the text does not say who speaks.</summary>
    public required int QuotationsWithoutSpeaker { get; init; }

    public required int SharedQuotations { get; init; }

    public required int ConflictingQuotations { get; init; }

    public required int Mentions { get; init; }

    /// <summary>The share of the blocks' text that is set aside as boilerplate, from 0 to 1.</summary>
    public required double BoilerplateShare { get; init; }

    /// <summary>By type where the schema has types, by each enum and vocabulary field of all articles, and by year.</summary>
    public required IReadOnlyList<Breakdown> Breakdowns { get; init; }

    /// <summary>Vocabulary entries by the quotations credited to them.</summary>
    public required IReadOnlyList<Count> MostQuoted { get; init; }

    /// <summary>Article ids by their words.</summary>
    public required IReadOnlyList<Count> LongestArticles { get; init; }

    /// <summary>Entries to which nothing refers, as references name them.</summary>
    public required IReadOnlyList<string> UnusedEntries { get; init; }

    /// <summary>Links and references that lead nowhere, as a build log has them.</summary>
    public required IReadOnlyList<string> BrokenLinks { get; init; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public static CorpusStatistics Of(LinkedCorpus corpus)
    {
        var articles = corpus.Articles;
        var quotations = articles.SelectMany(article => article.Analysis.Language.Quotations).ToList();
        var lengths = articles
            .SelectMany(article => article.Analysis.Structure.Blocks)
            .ToLookup(block => block.Kind == BlockKind.Boilerplate, block => (long)(block.End - block.Start));
        return new CorpusStatistics
        {
            Articles = articles.Count,
            Words = articles.Sum(article => (long)article.Analysis.WordCount),
            Sentences = articles.Sum(article => article.Analysis.Language.Sentences.Count),
            Quotations = quotations.Count,
            QuotationsWithoutSpeaker = quotations.Count(quotation => quotation.SpeakerName is null),
            SharedQuotations = corpus.SharedQuotations.Count,
            ConflictingQuotations = corpus.SharedQuotations.Count(shared => shared.HasConflictingSpeakers),
            Mentions = articles.Sum(article => article.Mentions.Count),
            BoilerplateShare = lengths[true].Sum() / Math.Max(1.0, lengths[true].Sum() + lengths[false].Sum()),
            Breakdowns = [.. ByType(corpus), .. ByFields(corpus), ByYear(articles)],
            MostQuoted = MostFirst(
                articles.SelectMany(article => article.Speakers).Where(speaker => speaker != EntryReference.None),
                speaker => NameOf(corpus, speaker)),
            LongestArticles = [.. articles.OrderByDescending(article => article.Analysis.WordCount)
                .Take(Longest).Select(article => new Count(article.Id, article.Analysis.WordCount))],
            UnusedEntries = [.. corpus.Problems.Where(problem => problem.Descriptor == ProblemCatalog.UnusedEntry)
                .Select(problem => $"{Path.GetFileNameWithoutExtension(problem.Path)}/{problem.Arguments[0]}")],
            BrokenLinks = [.. corpus.Problems.Where(IsBrokenLink).Select(problem => BuildLog.Line(problem.Path, problem))],
            Errors = corpus.Problems.Count(problem => problem.Descriptor.Severity == ProblemSeverity.Error),
            Warnings = corpus.Problems.Count(problem => problem.Descriptor.Severity == ProblemSeverity.Warning),
        };
    }

    private static bool IsBrokenLink(Problem problem) =>
        problem.Descriptor == ProblemCatalog.UnknownReference
        || problem.Descriptor == ProblemCatalog.LinkToNothing
        || problem.Descriptor == ProblemCatalog.LinkToNoHeading
        || problem.Descriptor == ProblemCatalog.LinkToDraft;

    private static IEnumerable<Breakdown> ByType(LinkedCorpus corpus)
    {
        if (corpus.Settings.Types.Count > 0)
            yield return new Breakdown(
                "type", MostFirst(corpus.Articles.Select(article => article.Type), type => corpus.Settings.TypeNameOf(type) ?? "Article"));
    }

    private static IEnumerable<Breakdown> ByFields(LinkedCorpus corpus)
    {
        for (var index = 0; index < corpus.Settings.ArticleFields.Count; index++)
        {
            var (field, at) = (corpus.Settings.ArticleFields[index], index);
            if (field.Type.Kind is not (FieldKind.Enum or FieldKind.Vocabulary))
                continue;
            var values = corpus.Articles.SelectMany(
                article => article.Fields[at].Cells.Select(cell => Value(corpus, field, cell)).DefaultIfEmpty("(none)"));
            yield return new Breakdown(field.Name, MostFirst(values, value => value));
        }
    }

    private static string Value(LinkedCorpus corpus, FieldDeclaration field, FieldCell cell) => field.Type.Kind == FieldKind.Enum
        ? field.Type.Names[(int)cell.Number]
        : corpus.Vocabularies[corpus.Settings.IndexOfVocabulary(field.Type.Vocabulary!)].Entries[(int)cell.Number].Key;

    private static Breakdown ByYear(EquatableArray<LinkedArticle> articles) => new(
        "year",
        [.. articles.GroupBy(article => article.DatePublished?.Year)
            .OrderBy(year => year.Key ?? int.MaxValue)
            .Select(year => new Count(year.Key is { } known ? $"{known}" : "(undated)", year.Count()))]);

    private static IReadOnlyList<Count> MostFirst<T>(IEnumerable<T> values, Func<T, string> name)
        where T : notnull =>
        [.. values.CountBy(value => value)
            .Select(count => new Count(name(count.Key), count.Value))
            .OrderByDescending(count => count.Number).ThenBy(count => count.Name, StringComparer.Ordinal)];

    private static string NameOf(LinkedCorpus corpus, EntryReference entry) =>
        corpus.Vocabularies[entry.Vocabulary].Entries[entry.Entry].Name;
}
