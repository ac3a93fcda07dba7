using System.Text.RegularExpressions;
using Corpus.Compiler.Structure.Forms;

namespace Corpus.Compiler.Structure.Lines;

/// <summary>A rule about one line by itself.</summary>
/// <param name="Name">What the rule is called.</param>
/// <param name="Shape">What a line that it fits looks like.</param>
/// <param name="Example">A line that this rule, and none before it, fits.</param>
/// <param name="Fits">Whether it fits a line.</param>
internal sealed record LineRule(string Name, LineShape Shape, string Example, Func<TextLine, bool> Fits);

/// <summary>The shapes of lines; the first rule that fits decides.</summary>
internal static class LineRules
{
    private static readonly Regex Reader = New(@"\b(?:you|your|our|us|we|me)\b", RegexOptions.IgnoreCase);

    private static readonly GuardedPattern Pitch = new(
        Guards.BeginsWith(
            "get", "enjoy", "receive", "access", "join", "support", "discover", "stay", "keep", "sign", "become", "start", "subscribe",
            "don't", "follow", "share", "catch", "read", "be", "never", "unlock"),
        @"^(?:get|enjoy|enjoyed|receive|access|join|support|discover|stay|keep up|sign|become|start|subscribe|don['’]t miss|follow"
        + @"|share|catch up|read|be the first|never miss|unlock)\b",
        RegexOptions.IgnoreCase);

    private static readonly Regex MediaWord = New(
        @"\b(?:news|articles?|stories|updates?|headlines|newsletters?|journalism|coverage|podcasts?|inbox|editions?|videos"
        + @"|conversation|comments|offers|deals|website|app|community|feeds?)\b",
        RegexOptions.IgnoreCase);

    // Commands and code have angle brackets too, beside other marks.
    private static readonly GuardedPattern Trail = new(
        Guards.Has("»›>"), @"^[^»›><=${}]{1,40}(?:\s?[»›>]\s?[^»›><=${}]{1,60}){1,5}$");

    private static readonly GuardedPattern Arrow = new(Guards.Has("»→›>"), @"(?:>>|»|→|›)$");

    private static readonly GuardedPattern Post = new(Guards.BeginsWithOneOf("—–-"), @"^[—–-]\s?.{1,60}\(@\w+\)");

    // So the Associated Press begins the captions of pictures from its archive, which its customers print as they are.
    private static readonly GuardedPattern FilePicture = new(
        Guards.BeginsWithOneOf("FA"), @"^(?:FILE(?: PHOTO| PICTURE| IMAGE)?|ARCHIVE|File photo|File picture)\s?[-–—:]");

    private static readonly Regex Supplier = New(@"^\p{Lu}[\p{L}.’'-]*(?:\s(?:\p{Lu}[\p{L}.’'-]*|for|of|via|the|de|and)){0,7}$");

    private static readonly GuardedPattern Bullet = new(
        Guards.BeginsWithDigitOr("•·▪◦‣●■*+–-("), @"^(?:[•·▪◦‣●■*+–-]|\(?\d{1,3}[.)])\s+\S");

    private static readonly GuardedPattern SourceLine = new(
        Guards.BeginsWith(
            "link", "taken", "reprinted", "republished", "excerpted", "read", "original", "full", "this", "was", "first", "source", "url",
            "via", "http", "www"),
        @"^(?:(?:link|taken|reprinted|republished|excerpted)\s(?:from|courtesy of)\s+\S+"
        + @"|(?:read the\s)?(?:original|full)\s(?:article|story|text|source)\s*(?::|at|on|from|is available)?\s.*"
        + @"|(?:this\s(?:article|story|piece|post)\s)?(?:was\s)?(?:first|originally)\s(?:published|appeared)\s(?:at|by|in|on)\s.*"
        + @"|source\s?:\s?\S.*|url\s?:\s?\S+|via\s?:\s?\S.*|(?:https?://|www\.)\S+)$",
        RegexOptions.IgnoreCase);

    private static readonly GuardedPattern Counter = new(
        Guards.BeginsWithDigitOr("(#"), @"^[\s(]*#?\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?[\s).]*$");

    private static readonly GuardedPattern Reactions = new(
        Guards.BeginsWithDigitOr(""),
        @"^(?:\d[\d.,]*[km]?\s?(?:views?|comments?|likes?|shares?|reads?|replies|reply|reactions?|followers?)[\s|·•]*)+$",
        RegexOptions.IgnoreCase);

    private static readonly GuardedPattern LabelledCaption = new(
        Guards.BeginsWith("image", "media", "caption", "pictured", "photo"),
        @"^(?:(?:image caption|media caption|caption|pictured|photo caption)\s?[:,]\s?\S|(?:image|media) caption (?-i:\p{Lu}))",
        RegexOptions.IgnoreCase);

    private static readonly GuardedPattern Position = new(
        text => text.IndexOf('(') >= 0 || text.IndexOf("from left", StringComparison.OrdinalIgnoreCase) >= 0
            || text.StartsWith("pictured", StringComparison.OrdinalIgnoreCase),
        @"\((?:(?:pictured|seen)?\s?(?:far |top |bottom |in )?(?:left|right|centre|center|middle|above|below)|pictured)\)"
        + @"|\bfrom left\b|^pictured\b",
        RegexOptions.IgnoreCase);

    /// <summary>The table.</summary>
    public static IReadOnlyList<LineRule> All { get; } =
    [
        new("a line without a letter or digit", LineShape.Ornament, "* * *", l => l.Words == 0),
        new("a counter", LineShape.Chrome, "2 / 14", l => Counter.IsMatch(l.Text)),
        new("counters of views and comments", LineShape.Chrome, "0 views0 comments", l => l.Text.Length <= 80 && Reactions.IsMatch(l.Text)),
        new("listed: separates paragraphs", LineShape.Inset, "Advertisement", Has(ChromeRole.Inset)),
        new("listed: a note about the author follows", LineShape.AuthorNote, "About the Author", Has(ChromeRole.AuthorNote)),
        new("listed: links follow", LineShape.Links, "You may also like", Has(ChromeRole.Links)),
        new("listed: the article is over", LineShape.End, "End of Article", Has(ChromeRole.End)),
        new("listed: stands alone", LineShape.Chrome, "Back to top", Has(ChromeRole.Line)),
        new(
            "a trail to the page",
            LineShape.Chrome,
            "Home » News » Harbour",
            l => l.Words <= 20 && !l.EndsSentence && Trail.IsMatch(l.Text)),
        // The mark that ends a French quotation is an arrow elsewhere.
        new(
            "an arrow at the end",
            LineShape.Chrome,
            "Explore the harbour >>",
            l => l.Words <= 12 && Arrow.IsMatch(l.Text) && l.Text.IndexOf('«') <= 0),
        new(
            "a text cut short above its link",
            LineShape.Chrome,
            "The mayor wants to know who paid for the repair of the… Read more",
            IsCutShort),
        new(
            "nothing but buttons",
            LineShape.Chrome,
            "Save Share Print Email",
            l => l.Text.Length <= 160 && l.Language.Chrome.IsButtons(l.Key)),
        new(
            "who posted a post",
            LineShape.Credit,
            "— Harbour Master (@harbourmaster) September 4, 2023",
            l => l.Text.Length < 160 && Post.IsMatch(l.Text)),
        new(
            "a name, then an outlet and a time",
            LineShape.Byline,
            "Maria Lindgren · Harbour News · Posted: Sep 04, 2023",
            l => l.SpeaksOfTime && l.Language.Bylines.ReadWithTime(l.Text, l.FirstDate) is not null),
        new(
            "a line that says who wrote it",
            LineShape.Byline,
            "By Maria Lindgren and Tom Okafor",
            l => l.Language.Bylines.ReadBeginning(l.Text) is not null),
        new(
            "a time and little else",
            LineShape.Timestamp,
            "Published: 4 September 2023, 10:15 GMT",
            l => l.Language.Dates.IsTimestamp(l.Text)),
        new(
            "a line that says where it is from",
            LineShape.Source,
            "Link from www.example.com",
            l => l.Text.Length < 200 && SourceLine.IsMatch(l.Text)),
        new("a line that is a credit", LineShape.Credit, "Maria Lindgren/AFP via Getty Images", l => Credits.IsCredit(l.Text)),
        new("a caption that says so", LineShape.Caption, "Image caption, The ferry left at noon", l => LabelledCaption.IsMatch(l.Text)),
        new(
            "a caption with its credit",
            LineShape.Caption,
            "The ferry in the harbour on Monday. (Maria Lindgren/AP)",
            l => Credits.EndsInCredit(l.Text)),
        new(
            "the same words twice",
            LineShape.Chrome,
            "Who pays for the harbour? Who pays for the harbour?",
            IsRepeated),
        new("phrases of promotion", LineShape.Promotion, "Sign up to our newsletter for the week's best reading.", IsPromotion),
        new(
            "a place in the picture",
            LineShape.Caption,
            "The captain (left) with the mayor",
            l => l.Words <= 40 && !l.EndsSentence && Position.IsMatch(l.Text)),
        new(
            "a picture from the files",
            LineShape.Caption,
            "FILE - The ferry leaves the harbour on March 1, 2023.",
            l => l.Words <= 80 && FilePicture.IsMatch(l.Text)),
        new(
            "a pitch",
            LineShape.Promotion,
            "Get the day's harbour news before anybody else.",
            l => l.Words <= 30 && Pitch.IsMatch(l.Text) && MediaWord.IsMatch(l.Text)),
        new(
            "a caption with a name after its sentence",
            LineShape.Caption,
            "The ferry lay in the harbour for two weeks. Maria Lindgren",
            EndsInName),
        new("a bullet or a number", LineShape.ListItem, "• three ferries", l => Bullet.IsMatch(l.Text)),
        new("the mark of a quoted text", LineShape.BlockQuote, "> The ferry is late.", l => l.Text[0] == '>' && l.Text.Length > 1),
        new(
            "a dozen words and an end mark",
            LineShape.Prose,
            "The ferry came back on Monday, two weeks after the storm had broken its rudder.",
            l => l.IsProse),
        new(
            "a few words and an end mark",
            LineShape.Sentence,
            "Nobody was hurt.",
            l => l.Words >= 2 && (l.EndsSentence || l.Terminator == ':' || (l.EndsInQuote && l.Words >= 4 && l.Text[0] is '"' or '“'))),
        new("anything else", LineShape.Title, "A harbour without ships", _ => true),
    ];

    /// <summary>The rule that decides what a line looks like.</summary>
    public static LineRule Find(TextLine line) => All[line.Rule];

    /// <summary>The number of the first rule that fits a line.</summary>
    public static int IndexFor(TextLine line)
    {
        for (var i = 0; i < All.Count - 1; i++)
        {
            if (All[i].Fits(line))
                return i;
        }

        return All.Count - 1;
    }

    /// <summary>Whether a text breaks off, and a link to the rest of it follows.</summary>
    private static bool IsCutShort(TextLine line)
    {
        const int longestLink = 40;
        const int shortestText = 12;
        var text = line.Text;
        var from = Math.Max(shortestText, text.Length - longestLink);
        for (var i = text.Length - 1; i >= from && !line.EndsSentence; i--)
        {
            if (text[i] == '…' || (text[i] == '.' && text[i - 1] == '.' && text[i - 2] == '.'))
                return line.Language.Parts.Is(PartWord.More, Chrome.KeyOf(text.Substring(i + 1)));
        }

        return false;
    }

    /// <summary>
    /// Whether a line is a title two or three times, as a link has it that shows the title and names its picture by it.
    /// </summary>
    private static bool IsRepeated(TextLine line) =>
        line.Words <= 60 && line.Terminator != '.' && (IsRepeated(line.Text, 2) || IsRepeated(line.Text, 3));

    private static bool IsRepeated(string text, int times)
    {
        const int shortest = 12;
        var length = (text.Length - (times - 1)) / times;
        if (length < shortest || (length * times) + times - 1 != text.Length)
            return false;
        for (var i = 1; i < times; i++)
        {
            var start = i * (length + 1);
            if (text[start - 1] != ' ' || string.CompareOrdinal(text, 0, text, start, length) != 0)
                return false;
        }

        return true;
    }

    private static Func<TextLine, bool> Has(ChromeRole role) => line => line.Role == role;

    private static bool IsPromotion(TextLine line)
    {
        if (line.Words > 120)
            return false;
        var (offers, promotions) = line.Language.Chrome.PromotionsIn(line.Key);
        if (offers + promotions == 0)
            return false;
        var isSaidToReader = Reader.IsMatch(line.Text);
        var isShort = line.Words <= 12 || (line.Words <= 25 && line.Terminator == '\0');
        return offers switch
        {
            0 => (isSaidToReader && promotions >= 3) || (isShort && promotions >= 2),
            1 => isShort || (isSaidToReader && (promotions > 0 || line.Words <= 25)),
            _ => isSaidToReader || line.Words <= 40,
        };
    }

    /// <summary>Ends in two to four capital words after the end of a sentence: whoever took the picture.</summary>
    private static bool EndsInName(TextLine line)
    {
        if (line.Words is < 6 or > 45 || line.Terminator != '\0' || line.EndsInQuote || !char.IsUpper(line.Text[0]))
            return false;
        var stop = line.Text.LastIndexOf(". ", StringComparison.Ordinal);
        var isOneWord = line.Text.IndexOf(' ', Math.Max(0, stop + 2)) < 0;
        return stop > 20 && (!isOneWord || line.Words <= 12) && (char.IsLower(line.Text[stop - 1]) || char.IsDigit(line.Text[stop - 1]))
            && line.Text.Length - stop < 60 && Supplier.IsMatch(line.Text.Substring(stop + 2));
    }

    private static Regex New(string pattern, RegexOptions options = RegexOptions.None) =>
        new(pattern, options | RegexOptions.CultureInvariant);
}
