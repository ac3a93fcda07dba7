using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure.Forms;
using Corpus.Shared;

namespace Corpus.Compiler.Structure.Lines;

/// <summary>
/// A line of the text that is not blank, or the lines of one hard-wrapped paragraph: what the rules look at.
/// </summary>
internal sealed class TextLine
{
    /// <summary>Most rules are about short lines; of a longer one they see the beginning and the end.</summary>
    private const int LongestJudged = 4000;

    private string? key;
    private int rule = -1;
    private bool? speaksOfTime;
    private bool? isPerson;
    private (TextRange? Found, bool IsRead) firstDate;
    private (IReadOnlyList<string>? Found, bool AreRead) names;

    /// <param name="raw">The article's text.</param>
    /// <param name="start">The first code unit that is not white space.</param>
    /// <param name="end">One past the last that is not white space.</param>
    /// <param name="blanksBefore">The number of blank lines before it.</param>
    /// <param name="language">The language of the article.</param>
    public TextLine(string raw, int start, int end, int blanksBefore, PageLanguage language)
    {
        (Start, End, BlanksBefore, Language) = (start, end, blanksBefore, language);
        Text = end - start <= LongestJudged
            ? raw.Substring(start, end - start)
            : raw.Substring(start, LongestJudged / 2) + raw.Substring(end - (LongestJudged / 2), LongestJudged / 2);
        Measure();
        Role = Text.Length > Chrome.LongestLine ? null : language.Chrome.RoleOfKey(Key);
    }

    /// <summary>The first code unit that is not white space.</summary>
    public int Start { get; }

    /// <summary>One past the last that is not white space.</summary>
    public int End { get; }

    /// <summary>The number of blank lines before it.</summary>
    public int BlanksBefore { get; }

    /// <summary>The language of the article.</summary>
    public PageLanguage Language { get; }

    /// <summary>The line without the white space around it.</summary>
    public string Text { get; }

    /// <summary>The line as lists of lines write it.</summary>
    public string Key => key ??= Chrome.KeyOf(Text);

    /// <summary>What the line does among those that pages print around articles; null when the list does not know it.</summary>
    public ChromeRole? Role { get; }

    /// <summary>The number of the rule in <see cref="LineRules.All"/> that decides its shape.</summary>
    public int Rule => rule >= 0 ? rule : rule = LineRules.IndexFor(this);

    /// <summary>Whether it is two to five words written like a person's name.</summary>
    public bool IsPerson => isPerson ??= Words is >= 2 and <= 5 && CapitalWords > 0 && Language.Bylines.IsPerson(Text);

    /// <summary>The names of a line that is nothing but names; null for another line.</summary>
    public IReadOnlyList<string>? Names => (names = names.AreRead ? names : (Language.Bylines.ReadNames(Text), true)).Found;

    /// <summary>Whether it says what an author does, and little else: "Political reporter, Harbour News".</summary>
    public bool IsRole => Words <= 6 && !EndsSentence && Language.Bylines.SaysRole(Text);

    /// <summary>Its first date, in code units of <see cref="Text"/>; null without one.</summary>
    public TextRange? FirstDate => (firstDate = firstDate.IsRead ? firstDate : (Language.Dates.FirstIn(Text), true)).Found;

    /// <summary>Whether it holds a date.</summary>
    public bool HasDate => FirstDate is not null;

    /// <inheritdoc cref="WrittenDates.SpeaksOfTime"/>
    public bool SpeaksOfTime => speaksOfTime ??= HasDate || Language.Dates.SaysHowLong(Text);

    /// <summary>
    /// Runs of characters between white space that hold a letter or a digit; in writing without spaces, every two ideographs or kana,
    /// which is about the length of a word there.
    /// </summary>
    public int Words { get; private set; }

    /// <summary>Words that begin with a capital letter or a digit.</summary>
    public int CapitalWords { get; private set; }

    /// <summary>
    /// The mark that ends the line, closing quotes, brackets and references to notes ("[1]") aside: one of <c>.!?…:</c> (or the mark of
    /// another script that means the same), or NUL for none.
    /// </summary>
    public char Terminator { get; private set; }

    /// <summary>
    /// How many sentences end inside the line, by a mark, a space and a capital letter or opening quote; an ideographic mark needs no
    /// space.
    /// </summary>
    public int InnerSentences { get; private set; }

    /// <summary>Whether no letter is lower case and some are upper case.</summary>
    public bool IsAllCapitals { get; private set; }

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence => Terminator is '.' or '!' or '?' or '…';

    /// <summary>Running text beyond doubt: a dozen words and a mark at the end, or so long that nothing else would be.</summary>
    public bool IsProse =>
        (Words >= 12 && (EndsSentence || Terminator == ':' || EndsInQuote))
        || (Words >= 15 && InnerSentences > 0)
        || (Words >= 32 && CapitalWords * 10 < Words * 6);

    /// <summary>Whether a tab divides the line into the cells of a table, as browsers copy its rows.</summary>
    public bool HasTab => Text.IndexOf('\t') >= 0;

    /// <summary>Whether the last character is a closing quotation mark.</summary>
    public bool EndsInQuote => Text[Text.Length - 1] is '"' or '”' or '»' or '」' or '』';

    [MethodImpl(JitOptions.SkipTier0)]
    private void Measure()
    {
        var (wordAt, hasLetter, upper, lower, ideographs) = (-1, false, 0, 0, 0);
        for (var i = 0; i <= Text.Length; i++)
        {
            if (i == Text.Length || (Text[i] is not (>= 'a' and <= 'z') && char.IsWhiteSpace(Text[i])))
            {
                if (hasLetter)
                    Words += Math.Max(1, (ideographs + 1) / 2);
                (wordAt, hasLetter, ideographs) = (-1, false, 0);
                continue;
            }

            // Most characters are small letters inside a word.
            var c = Text[i];
            if (hasLetter && c is >= 'a' and <= 'z')
            {
                lower++;
                continue;
            }

            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
            if (!hasLetter && char.IsLetterOrDigit(c))
            {
                hasLetter = true;
                if (char.IsUpper(c) || char.IsDigit(c))
                    CapitalWords++;
            }

            if (c >= '\u3001')
            {
                if (WordReader.IsWordAlone(c))
                    ideographs++;
                else if (c is '。' or '！' or '？' && i + 2 < Text.Length)
                    InnerSentences++;
            }

            if (wordAt < 0)
            {
                wordAt = i;
                if (i >= 3 && IsSentenceStart(c) && IsSentenceEnd(i - 2))
                    InnerSentences++;
            }
        }

        IsAllCapitals = upper > 1 && lower == 0;
        Terminator = FindTerminator();
    }

    private static bool IsSentenceStart(char c) => char.IsUpper(c) || c is '"' or '“' or '‘';

    /// <summary>A mark that ends a sentence rather than an initial or an abbreviation of one or two letters.</summary>
    private bool IsSentenceEnd(int at)
    {
        if (Text[at] is '"' or '”' or '’' or ')')
            at--;
        return at >= 0
            && (
                Text[at] is '!' or '?'
                    || (
                        Text[at] == '.' && at >= 3 && char.IsLower(Text[at - 1]) && char.IsLetter(Text[at - 2])
                            && char.IsLetter(Text[at - 3])));
    }

    private char FindTerminator()
    {
        var i = EndBeforeNotes() - 1;
        while (i > 0 && Text[i] is '"' or '”' or '’' or '\'' or '»' or ')' or ']' or '」' or '』' or '）' or '】')
            i--;
        return Text[i] switch
        {
            '.' or '!' or '?' or '…' or ':' => Text[i],
            '。' or '۔' or '।' => '.',
            '！' => '!',
            '？' or '؟' => '?',
            '：' => ':',
            _ => '\0',
        };
    }

    /// <summary>The end of the line without references to notes: "… in winter.[1][12][n 3]".</summary>
    private int EndBeforeNotes()
    {
        const int longest = 5;
        var end = Text.Length;
        while (end > 3 && Text[end - 1] == ']')
        {
            var start = end - 2;
            while (start > 0 && end - start <= longest && (char.IsLetterOrDigit(Text[start]) || char.IsWhiteSpace(Text[start])))
                start--;
            if (Text[start] != '[' || start == 0 || end - start <= 2 || char.IsWhiteSpace(Text[start - 1]))
                break;
            end = start;
        }

        return end;
    }
}
