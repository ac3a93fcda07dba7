using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>Finds forms: the labels of fields near one another, and the button that sends them.</summary>
internal static class PageForms
{
    /// <summary>The most lines between two labels, or a label and the button; the choices of a field are more, but short.</summary>
    private const int WidestGap = 3;
    private const int MostChoices = 400;
    private const int WordsOfChoice = 5;

    /// <summary>The forms, each from its first line to one past its last.</summary>
    public static IEnumerable<(int Start, int End)> Find(PageLines page)
    {
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (!IsLabel(page, i))
                continue;
            var (isForm, end) = Read(page, i);
            if (isForm)
                yield return (i > 0 && page.IsUnder(i) && page.Shape(i - 1) == LineShape.Title ? i - 1 : i, end);
            i = end - 1;
        }
    }

    /// <summary>Whether this is the first label of a form, and one past its last label or its button.</summary>
    private static (bool IsForm, int End) Read(PageLines page, int first)
    {
        const int least = 3;
        const int leastWithoutButton = 4;
        var (labels, last, choices) = (0, first, 0);
        for (var at = first; at < page.Lines.Count && at - last - choices <= WidestGap && choices <= MostChoices; at++)
        {
            if (IsLabel(page, at))
            {
                (labels, last, choices) = (labels + 1, at, 0);
            }
            else if (labels >= least && page.Is(PartWord.Submit, at))
            {
                return (true, at + 1);
            }
            else if (page.Shape(at) is LineShape.Title or LineShape.Chrome && page.Lines[at].Words <= WordsOfChoice)
            {
                choices++;
            }
            else if (page.Shape(at) == LineShape.Prose && page.Lines[at].InnerSentences > 0)
            {
                break;
            }
        }

        return (labels >= leastWithoutButton, last + 1);
    }

    /// <summary>
    /// Whether a line is the label of a field: a listed one, or a few words with the mark of a field that must be filled in.
    /// </summary>
    private static bool IsLabel(PageLines page, int line)
    {
        const int mostWords = 6;
        var text = page.Lines[line];
        if (text.Words is 0 or > mostWords || text.EndsSentence)
            return false;
        return text.Text.EndsWith("*", StringComparison.Ordinal) || page.Is(PartWord.Field, line);
    }
}
