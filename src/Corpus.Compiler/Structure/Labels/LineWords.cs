using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>What the words and marks of one line are, counted.</summary>
internal readonly struct LineWords
{
    private const int LettersOfContentWord = 6;

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

    /// <summary>Counts the words and marks of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="contentWords">Gets a hash of each word of the line of which <see cref="PageTopic"/> asks.</param>
    [MethodImpl(JitOptions.SkipTier0)]
    public static LineWords Of(TextLine line, List<int> contentWords)
    {
        var text = line.Text;
        var (function, digits, commas, marks, glued, longCapitals, longWords, past, tabs) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
        var (quote, address, price, all) = (false, false, false, TellingTraits.None);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            // Most characters are small letters inside a word.
            var c = i < text.Length ? text[i] : ' ';
            if (start >= 0 && c is >= 'a' and <= 'z')
                continue;
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

                var traits = TellingWords.Of(text, start, length);
                if ((traits & TellingTraits.Function) != 0)
                    function++;
                else if (length >= 4)
                    contentWords.Add(TellingWords.HashOf(text, start, Math.Min(length, LettersOfContentWord)));
                all |= traits;
                start = -1;
            }

            if (c == ' ')
                continue;
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
            Reports = (all & TellingTraits.Reports) != 0,
            SaysYou = (all & TellingTraits.You) != 0,
            SaysWe = (all & TellingTraits.We) != 0,
            SaysI = (all & TellingTraits.I) != 0,
            HasAddress = address,
            HasPrice = price,
            LongCapitals = longCapitals,
            LongWords = longWords,
            Past = past,
        };
    }
}
