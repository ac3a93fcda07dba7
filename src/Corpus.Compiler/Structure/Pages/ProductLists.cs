using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>Finds lists of what is for sale: prices with little text between them, and the buttons to buy.</summary>
internal static class ProductLists
{
    private const int WidestGap = 6;
    private const int MostWordsBetween = 40;

    private static readonly GuardedPattern Price = new(
        Guards.Has("$£€¥₹RDPkł"),
        @"(?:[$£€¥₹]\s?\d[\d.,]*|(?<!\w)\d[\d.,]*\s?(?:€|EUR|USD|GBP|kr|zł)(?!\w))(?:\s?/\s?\w+)?");

    /// <summary>The lists, each from its first line to one past its last.</summary>
    public static IEnumerable<(int Start, int End)> Find(PageLines page)
    {
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (!IsPrice(page, i))
                continue;
            var (prices, buttons, last, words, between) = (0, 0, i, 0, 0);
            for (var at = i; at < page.Lines.Count && at - last <= WidestGap && words <= MostWordsBetween; at++)
            {
                var isPrice = IsPrice(page, at);
                var isButton = page.Is(PartWord.Buy, at) || page.Lines[at].Language.Parts.Rating.IsMatch(page.Lines[at].Text);
                prices += isPrice ? 1 : 0;
                buttons += isButton ? 1 : 0;
                if (isPrice || isButton)
                {
                    between += words;
                    (last, words) = (at, 0);
                }
                else
                {
                    words += page.Lines[at].Words;
                }
            }

            if (IsList(prices, buttons, between))
                yield return (FirstLine(page, i), last + 1);
            i = last;
        }
    }

    /// <summary>With buttons three prices are a list; without them four, with names and nothing else between.</summary>
    private static bool IsList(int prices, int buttons, int wordsBetween)
    {
        const int mostWordsOfName = 10;
        return (prices >= 3 && buttons >= 2) || (prices >= 4 && wordsBetween <= prices * mostWordsOfName);
    }

    /// <summary>The name of the first product is above its price.</summary>
    private static int FirstLine(PageLines page, int price)
    {
        const int most = 3;
        var start = price;
        while (start > 0 && price - start < most && page.Lines[start - 1].Words is > 0 and <= 15 && !page.Lines[start - 1].EndsSentence
            && (page.IsUnder(start) || start == price) && page.Shape(start - 1) is LineShape.Title or LineShape.Chrome)
            start--;
        return start;
    }

    /// <summary>Whether a line is a price, or two, and the words that stand beside prices.</summary>
    private static bool IsPrice(PageLines page, int line)
    {
        const int mostWords = 8;
        var text = page.Lines[line];
        if (text.Words is 0 or > mostWords || text.EndsSentence || !Guards.HasDigit(text.Text) || page.Shape(line) == LineShape.ListItem
            || !Price.IsMatch(text.Text))
            return false;
        var rest = Chrome.KeyOf(Price.Replace(text.Text, " "));
        return rest.Split([' ', '0', '%', '(', ')', '/', '-'], StringSplitOptions.RemoveEmptyEntries)
            .All(word => text.Language.Parts.Is(PartWord.Price, word.TrimEnd(':', '.', ',')));
    }
}
