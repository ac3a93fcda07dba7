using Corpus.Compiler.Linking;
using Corpus.Compiler.Schema;
using Corpus.Shared;

namespace Corpus.Compiler.Tables;

/// <summary>Writes a table for each vocabulary: its entries and where the articles speak of them.</summary>
internal static class VocabularyTable
{
    /// <summary>Every vocabulary's table, in the order of the settings.</summary>
    public static IReadOnlyList<string> WriteAll(LinkedCorpus corpus, StringTable strings) =>
        [.. Enumerable.Range(0, corpus.Vocabularies.Count).Select(vocabulary => Write(corpus, vocabulary, strings))];

    private static string Write(LinkedCorpus corpus, int vocabulary, StringTable strings)
    {
        var (declaration, entries) = (corpus.Vocabularies[vocabulary].Declaration, corpus.Vocabularies[vocabulary].Entries);
        var mentioned = new List<(int Entry, int Article, int Number)>();
        var quoted = new List<(int Entry, int Article, int Number)>();
        var referenced = new List<(int Entry, int Article, int Number)>();
        for (var row = 0; row < corpus.Articles.Count; row++)
        {
            var article = corpus.Articles[row];
            for (var i = 0; i < article.Mentions.Count; i++)
            {
                if (article.Mentions[i].Vocabulary == vocabulary)
                    mentioned.Add((article.Mentions[i].Entry, row, i));
            }

            for (var i = 0; i < article.Speakers.Count; i++)
            {
                if (article.Speakers[i].Vocabulary == vocabulary)
                    quoted.Add((article.Speakers[i].Entry, row, i));
            }

            referenced.AddRange(
                from leaf in FieldLeaves.Of(corpus.Settings.FieldsOf(article.Type), article.Fields)
                where leaf.Type.Vocabulary == declaration.Name && leaf.Cell.Number >= 0
                select ((int)leaf.Cell.Number, row, 0));
        }

        var table = new TableWriter();
        table.Add((int)VocabularySection.Key, [.. entries.Select(entry => strings.NumberOf(entry.Key))]);
        table.Add((int)VocabularySection.Name, [.. entries.Select(entry => strings.NumberOf(entry.Name))]);
        table.AddLists((int)VocabularySection.AliasEnds, entries.Select(entry => strings.NumbersOf(entry.Aliases)));
        table.Add((int)VocabularySection.Body, [.. entries.Select(entry => strings.NumberOf(entry.Body))]);
        string[] keys = [.. entries.Select(entry => entry.Key)];
        var (seeds, rows) = PerfectHash.Build(keys);
        table.Add((int)VocabularySection.KeySeeds, seeds);
        table.Add((int)VocabularySection.KeySlots, PerfectHash.Slots(rows, keys, strings));
        table.AddLists((int)VocabularySection.ArticleEnds, Articles(mentioned.Concat(referenced).OrderBy(use => use.Article)));
        table.AddLists((int)VocabularySection.MentioningEnds, Articles(mentioned));
        table.AddLists((int)VocabularySection.QuotingEnds, Articles(quoted));
        table.AddLists((int)VocabularySection.MentionEnds, Places(mentioned));
        table.AddLists((int)VocabularySection.QuotationEnds, Places(quoted));
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

        IEnumerable<IEnumerable<int>> Articles(IEnumerable<(int Entry, int Article, int Number)> uses) =>
            Postings.Of(entries.Count, uses.Select(use => (use.Entry, use.Article)));

        IEnumerable<IEnumerable<int>> Places(IEnumerable<(int Entry, int Article, int Number)> uses)
        {
            var byEntry = uses.ToLookup(use => use.Entry);
            return Enumerable.Range(0, entries.Count).Select(entry => byEntry[entry].SelectMany(use => new[] { use.Article, use.Number }));
        }
    }
}
