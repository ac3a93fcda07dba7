using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Tables;

/// <summary>Writes the catalog: what lists of articles need, apart from the texts.</summary>
internal sealed class CatalogTable
{
    private readonly LinkedCorpus corpus;
    private readonly EquatableArray<LinkedArticle> articles;
    private readonly StringTable strings;

    // The strings are the first section, but are complete only after all other sections have added theirs.
    private readonly List<Action<TableWriter>> sections = [];

    private readonly CancellationToken cancellation;

    private CatalogTable(LinkedCorpus corpus, StringTable strings, CancellationToken cancellation) =>
        (this.corpus, articles, this.strings, this.cancellation) = (corpus, corpus.Articles, strings, cancellation);

    /// <summary>Writes the catalog. Must run after everything else that adds to <paramref name="strings"/>.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static EquatableArray<string> Write(
        LinkedCorpus corpus, ShardAssignment shards, RelatedArticle[][] related, StringTable strings, CancellationToken cancellation)
    {
        var catalog = new CatalogTable(corpus, strings, cancellation);
        catalog.AddMetadata(shards);
        catalog.AddIds();
        catalog.AddDates();
        catalog.AddAuthorsAndKeywords();
        catalog.AddSharedQuotations();
        catalog.AddRelated(related);
        var ofType = catalog.AddTypes();
        catalog.AddLinks();
        catalog.AddFields(ofType);
        return catalog.Finish();
    }

    private void AddMetadata(ShardAssignment shards)
    {
        Strings(CatalogSection.Id, article => article.Id);
        Strings(CatalogSection.Path, article => article.Analysis.File.Path);
        Strings(CatalogSection.Headline, article => article.Headline);
        Strings(CatalogSection.AlternativeHeadline, article => article.AlternativeHeadline);
        Strings(CatalogSection.Description, article => article.Description);
        Strings(CatalogSection.Byline, article => article.Byline);
        Strings(CatalogSection.Dateline, article => article.Dateline);
        Strings(CatalogSection.Url, article => article.Url);
        Strings(CatalogSection.InLanguage, article => article.InLanguage);
        Column(CatalogSection.WordCount, [.. articles.Select(article => article.Analysis.WordCount)]);
        Column(CatalogSection.Shard, shards.Shards);
        Column(CatalogSection.Slot, shards.Slots);
        Lists(CatalogSection.AuthorEnds, articles.Select(article => strings.NumbersOf(article.Authors)));
        Lists(CatalogSection.KeywordEnds, articles.Select(article => strings.NumbersOf(article.Keywords)));
        Lists(CatalogSection.DatePublishedEnds, articles.Select(article => Date(article.DatePublished)));
        Lists(CatalogSection.DateModifiedEnds, articles.Select(article => Date(article.DateModified)));
    }

    private void AddIds()
    {
        string[] ids = [.. articles.Select(article => article.Id)];
        var (seeds, rows) = PerfectHash.Build(ids, cancellation);
        Column(CatalogSection.IdSeeds, seeds);
        Column(CatalogSection.IdSlots, PerfectHash.Slots(rows, ids, strings));
    }

    private void AddDates()
    {
        var published = Timeline.OldestFirst(articles);
        Column(CatalogSection.PublishedDays, [.. published.Select(row => DayNumber(articles[row].DatePublished!.Value))]);
        Column(CatalogSection.PublishedRows, published);
        var newest = Timeline.NewestFirst(articles);
        Column(CatalogSection.NewestRows, newest);
        Column(CatalogSection.NewestPlaces, Timeline.Places(newest));
    }

    private void AddAuthorsAndKeywords()
    {
        var authors = Postings.Of(articles, article => article.Authors, StringComparer.OrdinalIgnoreCase);
        Column(CatalogSection.AuthorNames, [.. authors.Select(author => strings.NumberOf(author.Value))]);
        Lists(CatalogSection.AuthorArticleEnds, authors.Select(author => author.Rows));
        var keywords = Postings.Of(articles, article => article.Keywords, StringComparer.OrdinalIgnoreCase);
        Column(CatalogSection.KeywordNames, [.. keywords.Select(keyword => strings.NumberOf(keyword.Value))]);
        Lists(CatalogSection.KeywordArticleEnds, keywords.Select(keyword => keyword.Rows));
    }

    private void AddSharedQuotations()
    {
        var shared = corpus.SharedQuotations;
        Lists(
            CatalogSection.SharedQuotationEnds,
            shared.Select(same => same.Members.SelectMany(member => new[] { member.Article, member.Quotation })));
        Column(CatalogSection.SharedQuotationConflicts, [.. shared.Select(same => same.HasConflictingSpeakers ? 1 : 0)]);
    }

    private void AddRelated(RelatedArticle[][] related) => Lists(
        CatalogSection.RelatedEnds,
        related.Select(near => near.SelectMany(other => new[] { other.Row, other.Score, other.IsNearDuplicate ? 1 : 0 })));

    /// <summary>Adds the type of each article; returns the articles of each type.</summary>
    private int[][] AddTypes()
    {
        var types = corpus.Settings.Types;
        Column(CatalogSection.ArticleType, types.Count == 0 ? [] : [.. articles.Select(article => article.Type + 1)]);
        var byType = Enumerable.Range(0, articles.Count).ToLookup(row => articles[row].Type);
        int[][] ofType = [.. Enumerable.Range(0, types.Count).Select(type => byType[type].ToArray())];
        Lists(CatalogSection.TypeEnds, ofType);
        return ofType;
    }

    private void AddLinks()
    {
        var targets = Enumerable
            .Range(0, articles.Count)
            .Select(row => row < corpus.LinkTargets.Count ? corpus.LinkTargets[row] : [])
            .ToList();
        Lists(CatalogSection.LinkTargetEnds, targets.Select(led => led.Any(row => row >= 0) ? led.Select(row => row + 1) : []));
        Lists(CatalogSection.LinkedFromEnds, Postings.Of(
            articles.Count,
            from row in Enumerable.Range(0, articles.Count)
            from target in targets[row].Distinct()
            where target >= 0 && target != row
            select (target, row)));
    }

    private void AddFields(int[][] ofType)
    {
        var common = corpus.Settings.ArticleFields;
        var section = AddFields(common, 0, [.. Enumerable.Range(0, articles.Count)], CatalogSection.FirstField);
        for (var type = 0; type < ofType.Length; type++)
            section = AddFields(corpus.Settings.Types[type].Fields, common.Count, ofType[type], section);
    }

    /// <summary>Adds some fields; returns the section after them.</summary>
    private CatalogSection AddFields(EquatableArray<FieldDeclaration> fields, int first, int[] rows, CatalogSection section)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var (number, type) = (first + i, fields[i].Type);
            Lists(section, rows.Select(row => FieldCells.Encode(type, articles[row].Fields[number], strings)));
            Lists(section + 2, FieldPostings.Of(corpus, type, number, rows));
            section += 4;
        }

        return section;
    }

    private EquatableArray<string> Finish()
    {
        var table = new TableWriter();
        table.Add((int)CatalogSection.StringEnds, strings.Ends);
        foreach (var write in sections.WithCancellation(cancellation))
            write(table);
        return table.FinishSections();
    }

    private void Column(CatalogSection section, IReadOnlyList<int> values) => sections.Add(writer => writer.Add((int)section, values));

    private void Strings(CatalogSection section, Func<LinkedArticle, string?> of) =>
        Column(section, [.. articles.WithCancellation(cancellation).Select(article => strings.NumberOf(of(article)))]);

    private void Lists(CatalogSection section, IEnumerable<IEnumerable<int>> lists)
    {
        int[][] items = [.. lists.WithCancellation(cancellation).Select(list => list.WithCancellation(cancellation).ToArray())];
        sections.Add(writer => writer.AddLists((int)section, items));
    }

    private static int DayNumber(WrittenDate date) => (int)(new DateTime(date.Year, date.Month, date.Day).Ticks / TimeSpan.TicksPerDay);

    private static IEnumerable<int> Date(WrittenDate? written)
    {
        if (written is not { } date)
            yield break;
        yield return DayNumber(date);
        if (date.Time is not { } time)
            yield break;
        yield return (int)(time / TimeSpan.TicksPerSecond);
        yield return (int)(time % TimeSpan.TicksPerSecond);
        if (date.Offset is { } offset)
            yield return offset + TableLayout.OffsetBias;
    }
}
