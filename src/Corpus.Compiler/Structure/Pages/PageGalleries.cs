using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>Finds galleries whose pictures are counted: "1/12 The harbour", a text and a credit, "2/12 The ferry", and so on.</summary>
internal static class PageGalleries
{
    private const int LeastPictures = 3;
    private const int MostLinesOfPicture = 8;
    private const int MostWordsOfTitle = 15;

    /// <summary>The galleries, each from its first counter to one past the last line of its last picture.</summary>
    public static IEnumerable<(int Start, int End)> Find(PageLines page)
    {
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (CounterOf(page.Lines[i]) is not (1, var all))
                continue;
            var (pictures, last, shortest) = (1, i, MostLinesOfPicture);
            for (var at = i + 1; at < page.Lines.Count && at - last <= MostLinesOfPicture; at++)
            {
                if (CounterOf(page.Lines[at]) is not var (number, total) || number != pictures + 1 || total != all)
                    continue;
                shortest = Math.Min(shortest, at - last);
                (pictures, last) = (number, at);
            }

            if (pictures < LeastPictures)
                continue;
            var end = Math.Min(last + shortest, page.Lines.Count);
            yield return (i, end);
            i = end - 1;
        }
    }

    /// <summary>
    /// The number of a picture and how many there are, from a line that begins with them and has a few words more at most; null for others.
    /// </summary>
    private static (int Number, int All)? CounterOf(TextLine line)
    {
        if (!char.IsDigit(line.Text[0]) || line.Words > MostWordsOfTitle || line.Terminator is '.' or ':')
            return null;
        var at = 0;
        if (ReadNumber(line.Text, ref at) is not { } number)
            return null;
        Skip(' ');
        if (at >= line.Text.Length || line.Text[at++] != '/')
            return null;
        Skip(' ');
        return ReadNumber(line.Text, ref at) is { } all && number <= all && (at == line.Text.Length || char.IsWhiteSpace(line.Text[at]))
            ? (number, all)
            : null;

        void Skip(char c)
        {
            if (at < line.Text.Length && line.Text[at] == c)
                at++;
        }
    }

    /// <summary>A number of up to three digits; null if there is none.</summary>
    private static int? ReadNumber(string text, ref int at)
    {
        var (start, number) = (at, 0);
        for (; at < text.Length && text[at] is >= '0' and <= '9'; at++)
        {
            if (at - start == 3)
                return null;
            number = (number * 10) + (text[at] - '0');
        }

        return at > start ? number : null;
    }
}
