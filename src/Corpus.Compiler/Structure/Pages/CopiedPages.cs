using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>Says whether a text was copied with parts of the page around it.</summary>
internal static class CopiedPages
{
    /// <summary>How many lines at the top and at the end are looked at for what only stands there.</summary>
    private const int Margin = 8;

    /// <summary>Whether there are two signs of a page: one can be a coincidence.</summary>
    /// <param name="lines">The non-blank lines in order.</param>
    /// <param name="shapes">The shape of each line by itself.</param>
    public static bool IsCopied(IReadOnlyList<TextLine> lines, IReadOnlyList<LineShape> shapes)
    {
        const int least = 2;
        var signs = 0;
        for (var i = 0; i < lines.Count && signs < least; i++)
        {
            if (shapes[i] is LineShape.Chrome or LineShape.Inset or LineShape.Links or LineShape.End
                or LineShape.Credit or LineShape.Caption
                || (shapes[i] == LineShape.Promotion && !lines[i].IsProse)
                || ((i < Margin || i >= lines.Count - Margin) && IsFooter(lines[i])))
                signs++;
        }

        return signs >= least || (signs == 1 && (HasMenuAtTop(lines, shapes) || HasMenuAtEnd(lines, shapes)))
            || HasContentsAtTop(lines, shapes);
    }

    /// <summary>
    /// Whether the menu or the contents of a site or a book stand above running text: many titles directly under one another.
    /// </summary>
    private static bool HasContentsAtTop(IReadOnlyList<TextLine> lines, IReadOnlyList<LineShape> shapes)
    {
        const int least = 16;
        var (entries, most, i) = (0, 0, 0);
        for (; i < lines.Count && shapes[i] != LineShape.Prose; i++)
        {
            entries = !IsEntryOfContents(lines[i]) ? 0 : lines[i].BlanksBefore > 0 ? 1 : entries + 1;
            most = Math.Max(most, entries);
        }

        return most >= least && i < lines.Count;
    }

    /// <summary>Whether a line is a short title, perhaps with its number: "Lexing", "2.1. Tokens". Verses end in commas.</summary>
    private static bool IsEntryOfContents(TextLine line)
    {
        const int mostWords = 8;
        if (line.Words is 0 or > mostWords || line.Terminator is '.' or ':' or '!' || line.Text[line.Text.Length - 1] is ',' or ';')
            return false;
        var at = 0;
        while (at < line.Text.Length && (char.IsDigit(line.Text[at]) || (at > 0 && line.Text[at] == '.')))
            at++;
        return char.IsUpper(line.Text[0]) || (at > 1 && line.Text[at - 1] == '.');
    }

    /// <summary>Whether a line says whose the page is or what made it: "Harbour News © 2024", "Powered by WordPress".</summary>
    private static bool IsFooter(TextLine line)
    {
        const int mostWords = 5;
        return line.Text.IndexOf('©') >= 0
            || (line.Words <= mostWords && !line.EndsSentence && line.Language.Parts.Is(PartWord.Maker, line.Key));
    }

    private static bool HasMenuAtTop(IReadOnlyList<TextLine> lines, IReadOnlyList<LineShape> shapes)
    {
        var start = 0;
        for (var i = 0; i < lines.Count && i - start < Margin && shapes[i] is LineShape.Title or LineShape.Ornament; i++)
        {
            if (lines[i].BlanksBefore > 0)
                start = i;
            if (IsMenu(lines, start, i + 1))
                return true;
        }

        return false;
    }

    private static bool HasMenuAtEnd(IReadOnlyList<TextLine> lines, IReadOnlyList<LineShape> shapes)
    {
        var end = lines.Count;
        for (var i = end - 1; i >= 0 && end - i <= Margin && shapes[i] is LineShape.Title or LineShape.Ornament; i--)
        {
            if (IsMenu(lines, i, end))
                return true;
            if (lines[i].BlanksBefore > 0)
                end = i;
        }

        return false;
    }

    /// <summary>Whether lines directly under one another are the entries of a menu: four or more of few words, not names.</summary>
    private static bool IsMenu(IReadOnlyList<TextLine> lines, int start, int end)
    {
        const int least = 4;
        const int mostWords = 3;
        if (end - start < least)
            return false;
        for (var i = start; i < end; i++)
        {
            if (lines[i].Words > mostWords || lines[i].IsPerson || !char.IsUpper(lines[i].Text[0]))
                return false;
        }

        return true;
    }
}
