using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Structure.Forms;

namespace Corpus.Compiler.Structure;

/// <summary>Reports what is doubtful in one article.</summary>
internal sealed class StructureChecks(SourceFile file, ArticleText text)
{
    private readonly LineMap lines = new(text);
    private readonly List<Problem> problems = [];

    /// <summary>What is doubtful, in the order of the text.</summary>
    public IEnumerable<Problem> Problems => problems.OrderBy(p => p);

    /// <summary>A missing headline, an ending that breaks off, an empty text, a pattern that is too slow.</summary>
    public void AboutBlocks(ReaderResult reading)
    {
        var blocks = reading.Blocks;
        foreach (var pattern in reading.SlowPatterns)
        {
            problems.Add(new Problem(
                ProblemCatalog.BoilerplatePatternTooSlow, CorpusFile.Settings, FileSpan.FileStart, [NodeShape.Shorten(pattern)]));
        }
        if (reading.IsTooDeep)
            Add(ProblemCatalog.MarkdownTooDeep, new(0, 0));
        if (reading.FirstUnreadMark is { } mark)
            Add(ProblemCatalog.TooManyMarks, new(mark, mark));
        if (blocks.Count == 0)
            problems.Add(new Problem(ProblemCatalog.EmptyArticle, file.Path, FileSpan.FileStart, []));
        else if (reading.IsOneLine)
            Add(ProblemCatalog.OneLine, new(blocks[0].Start, blocks[0].Start));
        else if (!blocks.Any(b => b.Kind == BlockKind.Headline))
            Add(ProblemCatalog.HeadlineMissing, new(blocks[0].Start, blocks[0].Start));
        else if (blocks.All(b => b.Kind == BlockKind.Headline))
            Add(ProblemCatalog.OnlyHeadline, new(blocks[0].Start, blocks[0].Start));
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i].Kind != BlockKind.Paragraph)
                continue;
            if (BreaksOff(reading.Raw, blocks[i]) is { } ending)
                Add(ProblemCatalog.TruncatedEnding, new(blocks[i].End - ending.Length, blocks[i].End), ending);
            break;
        }
    }

    /// <summary>Reports a problem at a place of the text.</summary>
    public void Add(ProblemDescriptor descriptor, TextRange place, params string[] arguments) =>
        problems.Add(new Problem(descriptor, file.Path, lines.SpanOf(place), arguments.ToEquatableArray()));

    /// <summary>The last word and the mark with which a paragraph breaks off; null when its end is whole.</summary>
    private static string? BreaksOff(string raw, Block block)
    {
        var end = block.End;
        var mark = raw[end - 1] == '…' ? 1 : end - block.Start > 3 && string.CompareOrdinal(raw, end - 3, "...", 0, 3) == 0 ? 3 : 0;
        if (mark == 0 && end - block.Start > 3
            && (
                string.CompareOrdinal(raw, end - 3, "[…]", 0, 3) == 0
                    || (end - block.Start > 5 && string.CompareOrdinal(raw, end - 5, "[...]", 0, 5) == 0)))
            mark = raw[end - 2] == '…' ? 3 : 5;
        if (mark == 0)
            return null;
        var start = end - mark;
        while (start > block.Start && char.IsWhiteSpace(raw[start - 1]))
            start--;

        // After an end mark the dots say that more is left out, not that this sentence is.
        if (start <= block.Start || raw[start - 1] is '.' or '!' or '?' or '"' or '”')
            return null;
        while (start > block.Start && !char.IsWhiteSpace(raw[start - 1]) && block.End - start < 40)
            start--;
        return raw.Substring(start, block.End - start);
    }
}
