using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Tables;

/// <summary>Writes the catalog: what lists of articles need, apart from the texts.</summary>
internal static class CatalogTable
{
    /// <summary>Writes the catalog; it comes last of all that puts strings into <paramref name="strings"/>.</summary>
    public static EquatableArray<string> Write(LinkedCorpus corpus, ShardAssignment shards, RelatedArticle[][] related, StringTable strings)
    {
        var articles = corpus.Articles;
        var authors = Postings.Of(articles, article => article.Authors, StringComparer.OrdinalIgnoreCase);

        // The strings are the first section, but are known only after all other sections have added theirs.
        var sections = new List<Action<TableWriter>>();
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
        Lists((int)CatalogSection.AuthorEnds, articles.Select(article => strings.NumbersOf(article.Authors)));
        Lists((int)CatalogSection.KeywordEnds, articles.Select(article => strings.NumbersOf(article.Keywords)));
        Lists((int)CatalogSection.DatePublishedEnds, articles.Select(article => Date(article.DatePublished)));
        Lists((int)CatalogSection.DateModifiedEnds, articles.Select(article => Date(article.DateModified)));

        string[] ids = [.. articles.Select(article => article.Id)];
        var (seeds, rows) = PerfectHash.Build(ids);
        Column(CatalogSection.IdSeeds, seeds);
        Column(CatalogSection.IdSlots, PerfectHash.Slots(rows, ids, strings));

        var published = Timeline.OldestFirst(articles);
        Column(CatalogSection.PublishedDays, [.. published.Select(row => DayNumber(articles[row].DatePublished!.Value))]);
        Column(CatalogSection.PublishedRows, published);
        var newest = Timeline.NewestFirst(articles);
        Column(CatalogSection.NewestRows, newest);
        Column(CatalogSection.NewestPlaces, Timeline.Places(newest));
        Column(CatalogSection.AuthorNames, [.. authors.Select(author => strings.NumberOf(author.Value))]);
        Lists((int)CatalogSection.AuthorArticleEnds, authors.Select(author => author.Rows));
        var keywords = Postings.Of(articles, article => article.Keywords, StringComparer.OrdinalIgnoreCase);
        Column(CatalogSection.KeywordNames, [.. keywords.Select(keyword => strings.NumberOf(keyword.Value))]);
        Lists((int)CatalogSection.KeywordArticleEnds, keywords.Select(keyword => keyword.Rows));
        Lists(
            (int)CatalogSection.SharedQuotationEnds,
            corpus.SharedQuotations.Select(shared => shared.Members.SelectMany(member => new[] { member.Article, member.Quotation })));
        Column(
            CatalogSection.SharedQuotationConflicts, [.. corpus.SharedQuotations.Select(shared => shared.HasConflictingSpeakers ? 1 : 0)]);
        Lists(
            (int)CatalogSection.RelatedEnds,
            related.Select(near => near.SelectMany(other => new[] { other.Row, other.Score, other.IsNearDuplicate ? 1 : 0 })));
        Column(CatalogSection.ArticleType, corpus.Settings.Types.Count == 0 ? [] : [.. articles.Select(article => article.Type + 1)]);
        var ofType = Enumerable
            .Range(0, corpus.Settings.Types.Count)
            .Select(type => Enumerable.Range(0, articles.Count).Where(row => articles[row].Type == type).ToArray())
            .ToArray();
        Lists((int)CatalogSection.TypeEnds, ofType);
        var targets = Enumerable
            .Range(0, articles.Count)
            .Select(row => row < corpus.LinkTargets.Count ? corpus.LinkTargets[row] : [])
            .ToList();
        Lists((int)CatalogSection.LinkTargetEnds, targets.Select(led => led.Any(row => row >= 0) ? led.Select(row => row + 1) : []));
        Lists((int)CatalogSection.LinkedFromEnds, Postings.Of(
            articles.Count,
            from row in Enumerable.Range(0, articles.Count)
            from target in targets[row].Distinct()
            where target >= 0 && target != row
            select (target, row)));
        var section = (int)CatalogSection.FirstField;
        WriteFields(corpus.Settings.ArticleFields, 0, [.. Enumerable.Range(0, articles.Count)]);
        for (var type = 0; type < ofType.Length; type++)
            WriteFields(corpus.Settings.Types[type].Fields, corpus.Settings.ArticleFields.Count, ofType[type]);

        var table = new TableWriter();
        table.Add((int)CatalogSection.StringEnds, strings.Ends);
        foreach (var write in sections)
            write(table);
        return table.FinishSections();

        void WriteFields(EquatableArray<FieldDeclaration> fields, int first, int[] rows)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                var (number, type) = (first + i, fields[i].Type);
                Lists(section, rows.Select(row => FieldCells.Encode(type, articles[row].Fields[number], strings)));
                Lists(section + 2, FieldPostings.Of(corpus, type, number, rows));
                section += 4;
            }
        }

        void Column(CatalogSection section, IReadOnlyList<int> values) => sections.Add(writer => writer.Add((int)section, values));

        void Strings(CatalogSection section, Func<LinkedArticle, string?> of) =>
            Column(section, [.. articles.Select(article => strings.NumberOf(of(article)))]);

        void Lists(int section, IEnumerable<IEnumerable<int>> lists)
        {
            int[][] items = [.. lists.Select(list => list.ToArray())];
            sections.Add(writer => writer.AddLists(section, items));
        }
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
