using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;
using Corpus.Shared;

namespace Corpus.Compiler.Tables;

/// <summary>Writes a table for each vocabulary: its entries and where the articles use them.</summary>
internal static class VocabularyTable
{
    /// <summary>Every vocabulary's table, in the order of the settings.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static IReadOnlyList<string> WriteAll(LinkedCorpus corpus, StringTable strings, CancellationToken cancellation) =>
        [.. UsesOf(corpus, cancellation).Select((uses, vocabulary) => Write(corpus, vocabulary, uses, strings, cancellation))];

    private static string Write(LinkedCorpus corpus, int vocabulary, Uses uses, StringTable strings, CancellationToken cancellation)
    {
        var (declaration, entries) = (corpus.Vocabularies[vocabulary].Declaration, corpus.Vocabularies[vocabulary].Entries);
        var table = new TableWriter();
        AddEntries(table, entries, strings, cancellation);
        AddUses(table, uses, entries.Count);
        for (var field = 0; field < declaration.Fields.Count; field++)
        {
            var (number, type) = (field, declaration.Fields[field].Type);
            table.AddLists(
                table.NextSection,
                entries.WithCancellation(cancellation).Select(entry => FieldCells.Encode(type, entry.Fields[number], strings)));
        }

        foreach (var (referring, field, _) in ReverseFields.Of(corpus.Settings, declaration.Name))
        {
            var referrers = corpus.Vocabularies[referring].Entries;
            table.AddLists(table.NextSection, Postings.Of(
                entries.Count,
                from row in Enumerable.Range(0, referrers.Count)
                from cell in referrers[row].Fields[field].Cells
                where cell.Number >= 0
                select ((int)cell.Number, row)));
        }

        return table.Finish();
    }

    private static void AddEntries(
        TableWriter table, EquatableArray<LinkedEntry> entries, StringTable strings, CancellationToken cancellation)
    {
        table.Add((int)VocabularySection.Key, [.. entries.Select(entry => strings.NumberOf(entry.Key))]);
        table.Add((int)VocabularySection.Name, [.. entries.Select(entry => strings.NumberOf(entry.Name))]);
        table.AddLists((int)VocabularySection.AliasEnds, entries.Select(entry => strings.NumbersOf(entry.Aliases)));
        table.Add((int)VocabularySection.Body, [.. entries.Select(entry => strings.NumberOf(entry.Body))]);
        string[] keys = [.. entries.Select(entry => entry.Key)];
        var (seeds, rows) = PerfectHash.Build(keys, cancellation);
        table.Add((int)VocabularySection.KeySeeds, seeds);
        table.Add((int)VocabularySection.KeySlots, PerfectHash.Slots(rows, keys, strings));
    }

    /// <summary>Where articles use the entries of each vocabulary.</summary>
    private static Uses[] UsesOf(LinkedCorpus corpus, CancellationToken cancellation)
    {
        Uses[] uses = [.. corpus.Vocabularies.Select(_ => new Uses([], [], []))];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var vocabulary = 0; vocabulary < uses.Length; vocabulary++)
            numbers[corpus.Vocabularies[vocabulary].Declaration.Name] = vocabulary;
        for (var row = 0; row < corpus.Articles.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var article = corpus.Articles[row];
            for (var i = 0; i < article.Mentions.Count; i++)
                uses[article.Mentions[i].Vocabulary].Mentioned.Add(new Use(article.Mentions[i].Entry, row, i));
            for (var i = 0; i < article.Speakers.Count; i++)
            {
                if (article.Speakers[i].Vocabulary >= 0)
                    uses[article.Speakers[i].Vocabulary].Quoted.Add(new Use(article.Speakers[i].Entry, row, i));
            }

            foreach (var (type, cell) in FieldLeaves.Of(corpus.Settings.FieldsOf(article.Type), article.Fields))
            {
                if (type.Vocabulary is { } name && cell.Number >= 0)
                    uses[numbers[name]].Referenced.Add(new Use((int)cell.Number, row, 0));
            }
        }

        return uses;
    }

    /// <summary>Adds where the articles mention, quote and refer to each entry.</summary>
    private static void AddUses(TableWriter table, Uses uses, int count)
    {
        var (mentioned, quoted, referenced) = (uses.Mentioned, uses.Quoted, uses.Referenced);
        table.AddLists((int)VocabularySection.ArticleEnds, Articles(count, mentioned.Concat(referenced).OrderBy(use => use.Article)));
        table.AddLists((int)VocabularySection.MentioningEnds, Articles(count, mentioned));
        table.AddLists((int)VocabularySection.QuotingEnds, Articles(count, quoted));
        table.AddLists((int)VocabularySection.MentionEnds, Places(count, mentioned));
        table.AddLists((int)VocabularySection.QuotationEnds, Places(count, quoted));
    }

    /// <summary>For each entry the articles that use it.</summary>
    private static IEnumerable<IEnumerable<int>> Articles(int entries, IEnumerable<Use> uses) =>
        Postings.Of(entries, uses.Select(use => (use.Entry, use.Article)));

    /// <summary>For each entry the articles that use it, and the numbers of the mentions or quotations in them.</summary>
    private static IEnumerable<IEnumerable<int>> Places(int entries, IEnumerable<Use> uses)
    {
        var byEntry = uses.ToLookup(use => use.Entry);
        return Enumerable.Range(0, entries).Select(entry => byEntry[entry].SelectMany(use => new[] { use.Article, use.Number }));
    }

    /// <param name="Entry">The entry's row.</param>
    /// <param name="Article">The row of the article that mentions, quotes or refers to it.</param>
    /// <param name="Number">Which mention or quotation of the article it is.</param>
    private readonly record struct Use(int Entry, int Article, int Number);

    /// <summary>Where articles use the entries of a vocabulary, in the order of the articles.</summary>
    /// <param name="Mentioned">In their texts, with the number of the mention.</param>
    /// <param name="Quoted">As speakers, with the number of the quotation.</param>
    /// <param name="Referenced">In their fields.</param>
    private sealed record Uses(List<Use> Mentioned, List<Use> Quoted, List<Use> Referenced);
}
