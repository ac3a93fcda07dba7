using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;
using Corpus.Shared;

namespace Corpus.Compiler.Tables;

/// <summary>Writes a table for each vocabulary: its entries and where the articles use them.</summary>
internal static class VocabularyTable
{
    /// <summary>Every vocabulary's table, in the order of the settings.</summary>
    public static IReadOnlyList<string> WriteAll(LinkedCorpus corpus, StringTable strings) =>
        [.. Enumerable.Range(0, corpus.Vocabularies.Count).Select(vocabulary => Write(corpus, vocabulary, strings))];

    private static string Write(LinkedCorpus corpus, int vocabulary, StringTable strings)
    {
        var (declaration, entries) = (corpus.Vocabularies[vocabulary].Declaration, corpus.Vocabularies[vocabulary].Entries);
        var table = new TableWriter();
        AddEntries(table, entries, strings);
        AddUses(table, corpus, vocabulary);
        for (var field = 0; field < declaration.Fields.Count; field++)
        {
            var (number, type) = (field, declaration.Fields[field].Type);
            table.AddLists(table.NextSection, entries.Select(entry => FieldCells.Encode(type, entry.Fields[number], strings)));
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

    private static void AddEntries(TableWriter table, EquatableArray<LinkedEntry> entries, StringTable strings)
    {
        table.Add((int)VocabularySection.Key, [.. entries.Select(entry => strings.NumberOf(entry.Key))]);
        table.Add((int)VocabularySection.Name, [.. entries.Select(entry => strings.NumberOf(entry.Name))]);
        table.AddLists((int)VocabularySection.AliasEnds, entries.Select(entry => strings.NumbersOf(entry.Aliases)));
        table.Add((int)VocabularySection.Body, [.. entries.Select(entry => strings.NumberOf(entry.Body))]);
        string[] keys = [.. entries.Select(entry => entry.Key)];
        var (seeds, rows) = PerfectHash.Build(keys);
        table.Add((int)VocabularySection.KeySeeds, seeds);
        table.Add((int)VocabularySection.KeySlots, PerfectHash.Slots(rows, keys, strings));
    }

    /// <summary>Adds where the articles mention, quote and refer to each entry.</summary>
    private static void AddUses(TableWriter table, LinkedCorpus corpus, int vocabulary)
    {
        var (name, count) = (corpus.Vocabularies[vocabulary].Declaration.Name, corpus.Vocabularies[vocabulary].Entries.Count);
        var (mentioned, quoted, referenced) = (new List<Use>(), new List<Use>(), new List<Use>());
        for (var row = 0; row < corpus.Articles.Count; row++)
        {
            var article = corpus.Articles[row];
            for (var i = 0; i < article.Mentions.Count; i++)
            {
                if (article.Mentions[i].Vocabulary == vocabulary)
                    mentioned.Add(new Use(article.Mentions[i].Entry, row, i));
            }

            for (var i = 0; i < article.Speakers.Count; i++)
            {
                if (article.Speakers[i].Vocabulary == vocabulary)
                    quoted.Add(new Use(article.Speakers[i].Entry, row, i));
            }

            referenced.AddRange(
                from leaf in FieldLeaves.Of(corpus.Settings.FieldsOf(article.Type), article.Fields)
                where leaf.Type.Vocabulary == name && leaf.Cell.Number >= 0
                select new Use((int)leaf.Cell.Number, row, 0));
        }

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
}
