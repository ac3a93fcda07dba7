using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Structure.Forms;

namespace Corpus.Compiler.Structure;

/// <summary>Determines when an article was published, from the dates in its text.</summary>
internal static class PublicationDate
{
    /// <summary>
    /// The one day that timestamps and bylines agree on; dates called "published" outweigh the others, those called "updated" do not count.
    /// </summary>
    public static WrittenDate? Of(ReaderResult reading, PageLanguage language, StructureChecks checks)
    {
        var candidates = new List<(DateFound Date, Block Block)>();
        foreach (var block in reading.Blocks)
        {
            // A date above the text is the article's; a date below it only if there is none above.
            if (block.Kind == BlockKind.Paragraph && candidates.Any(c => c.Date.Date is not null))
                break;
            if (block.Kind is not (BlockKind.Timestamp or BlockKind.Byline))
                continue;
            foreach (var date in language.Dates.Read(ReaderResult.Beginning(reading.Raw, block)))
            {
                if (date.Label != DateLabel.Updated)
                    candidates.Add((date, block));
            }
        }

        if (candidates.Any(c => c.Date.Label == DateLabel.Published && c.Date.Date is not null))
            candidates.RemoveAll(c => c.Date.Label != DateLabel.Published);
        WrittenDate? first = null;
        var firstText = "";
        foreach (var (date, block) in candidates)
        {
            if (date.Date is null)
            {
                checks.Add(ProblemCatalog.AmbiguousDate, PlaceOf(block, date), date.Text);
                continue;
            }

            if (first is null)
            {
                (first, firstText) = (date.Date, date.Text);
            }
            else if (!IsSameDay(first.Value, date.Date.Value))
            {
                checks.Add(ProblemCatalog.SeveralDates, PlaceOf(block, date), firstText, date.Text);
                return null;
            }
        }

        return first;
    }

    private static bool IsSameDay(WrittenDate a, WrittenDate b) => a.Year == b.Year && a.Month == b.Month && a.Day == b.Day;

    private static TextRange PlaceOf(Block block, DateFound date) =>
        new(block.Start + date.Index, block.Start + date.Index + date.Text.Length);
}
