using Corpus.Compiler.Data;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>What the words and marks of one line are, counted.</summary>
internal readonly struct LineWords
{
    private static readonly HashSet<string> FunctionWords = new(
        WordList.ReadPairs("en/function-words.txt")
            .Where(p => p.Key is not ("time" or "modifier" or "suffix"))
            .SelectMany(p => p.Value.Split(' ')),
        StringComparer.Ordinal);

    private static readonly HashSet<string> ReportingVerbs = new(["said", "says", "told", "added", "according"], StringComparer.Ordinal);

    public int Function { get; init; }

    public int Digits { get; init; }

    public int Commas { get; init; }

    public int Marks { get; init; }

    public int Glued { get; init; }

    public bool HasQuote { get; init; }

    public bool Reports { get; init; }

    public bool SaysYou { get; init; }

    public bool SaysWe { get; init; }

    public bool SaysI { get; init; }

    public bool HasAddress { get; init; }

    public bool HasPrice { get; init; }

    public int Tabs { get; init; }

    public int LongCapitals { get; init; }

    public int LongWords { get; init; }

    public int Past { get; init; }

    public static LineWords Of(TextLine line)
    {
        var text = line.Text;
        var (function, digits, commas, marks, glued, longCapitals, longWords, past, tabs) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
        var (quote, reports, reader, house, writer, address, price) = (false, false, false, false, false, false, false);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetter(c) || (c is '\'' or '’' && start >= 0))
            {
                if (start < 0)
                    start = i;
                else if (char.IsUpper(c) && char.IsLower(text[i - 1]))
                    glued++;
                continue;
            }

            if (start >= 0)
            {
                var length = i - start;
                if (length >= 4)
                {
                    longWords++;
                    if (char.IsUpper(text[start]))
                        longCapitals++;
                    if (text[i - 1] == 'd' && text[i - 2] == 'e')
                        past++;
                }

                if (length <= 12)
                {
                    var word = text.Substring(start, length).ToLowerInvariant();
                    if (FunctionWords.Contains(word))
                        function++;
                    reports |= ReportingVerbs.Contains(word);
                    reader |= word is "you" or "your";
                    house |= word is "we" or "our" or "us";
                    writer |= word is "i" or "my" or "me" or "i'm" or "i’m" or "i've" or "i’ve";
                }

                start = -1;
            }

            if (c is >= '0' and <= '9')
                digits++;
            else if (c == ',')
                commas++;
            else if (c == '\t')
                tabs++;
            else if (c is '"' or '“' or '”' or '«' or '»' or '„')
                quote = true;
            else if (c is '$' or '£' or '€')
                price = true;
            if (c is '|' or '/' or '•' or '·' or '»' or '›' or '→' or '#' or '+' or '_' or '{' or '}' or '=' or '<' or '>' or '*' or '~')
                marks++;
            if (c is '@' || (c == ':' && i + 2 < text.Length && text[i + 1] == '/' && text[i + 2] == '/'))
                address = true;
        }

        return new LineWords
        {
            Function = function,
            Digits = digits,
            Tabs = tabs,
            Commas = commas,
            Marks = marks,
            Glued = glued,
            HasQuote = quote,
            Reports = reports,
            SaysYou = reader,
            SaysWe = house,
            SaysI = writer,
            HasAddress = address,
            HasPrice = price,
            LongCapitals = longCapitals,
            LongWords = longWords,
            Past = past,
        };
    }
}
