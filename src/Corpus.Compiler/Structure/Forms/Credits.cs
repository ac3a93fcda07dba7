using System.Text.RegularExpressions;
using Corpus.Compiler.Data;

namespace Corpus.Compiler.Structure.Forms;

/// <summary>The shapes of picture credits: a line that is one, and a caption that ends in one.</summary>
internal static class Credits
{
    private static readonly AgencyNames Agencies = new(WordList.Read("en/agencies.txt"));

    private static readonly GuardedPattern Labelled = new(
        Guards.BeginsWith("photo", "picture", "image", "illustration", "graphic", "video", "credit"),
        @"^\W*(?i:photos?|photographs?|photography|pictures?|pics?|images?|illustrations?|graphics?|videos?|credits?"
        + @"|(?:image|photo|picture)\s(?:credits?|source|courtesy))"
        + @"(?i:\s?[:,|]\s?|\sby\s|\scredit:?\s|\scourtesy\s(?:of\s)?)\S");

    private static readonly GuardedPattern Via = new(Guards.BeginsWith("via", "courtesy"), @"^(?i:via|courtesy\s(?:of|:))\s\S");

    private static readonly Regex EndsLabelled = New(
        @"[\s.”""')\]](?:(?:Photo|Photograph|Picture|Pic|Image|Illustration|File photo)(?:s|graph)?\s?(?:by|:|courtesy|credit)\s?:?"
        + @"|Credit\s?:|PHOTO(?:GRAPH)?S?\s?(?:BY|:)|CREDIT\s?:)\s?[^.]{2,90}$"
        + @"|[a-z.”""')](?:Credit|Photo|Picture|Image|Photograph)\s?:\s?[^.]{2,80}$");

    // One of these is in whatever the pattern above fits; most lines hold none.
    private static readonly string[] LabelWords = ["Photo", "PHOTO", "Pic", "Image", "Illustration", "File photo", "Credit", "CREDIT"];

    private static readonly Regex EndsGlued = New(
        @"(?:[.!?”""’)]\s?|\s(?=[A-Z][^\s/]*(?:\s[A-Z][^\s/]*){0,4}\s?/))(?<credit>(?:[^.!?]|(?<=\b\p{Lu})\.){2,70}?)\.?$");

    private static readonly Regex Parenthesis = New(@"(?<before>.)\s?\(\s?(?<credit>[^()]{2,90})\)$", RegexOptions.RightToLeft);

    private static readonly Regex Unfolded = New(@"\s?(?i:read more|more|less|expand)?\s?[>»+]+$");

    private static readonly Regex PictureWord = New(
        @"\b(?i:photos?|photograph|picture|image|courtesy|handout|supplied|file|screenshot|screengrab|video|illustration|credit|via)\b"
        + @"|\bX$|\bX/");

    private static readonly Regex Names = New(
        @"^(?:\p{Lu}[\w.’'&-]*|\d[\w.]*|of|and|for|the|de|&)(?:[\s/,]+(?:\p{Lu}[\w.’'&-]*|\d[\w.]*|of|and|for|the|de|&)){0,8}$");

    private static readonly Regex CapitalSlashes = New(@"^[\p{Lu}\d .,'’&()-]+(?:\s?/\s?[\p{L}\d .,'’&()-]+)+$");

    /// <summary>Whether a line is nothing but a credit.</summary>
    public static bool IsCredit(string line)
    {
        if (line.Length > 160)
            return false;
        if (Labelled.IsMatch(line) && line.Length <= 120)
            return true;
        var bare = line.Trim('(', ')', '[', ']', ' ');
        if (Via.IsMatch(bare) && (Agencies.AreIn(bare) || line[0] == '('))
            return true;
        var words = Words(bare);
        if (words > 12 || bare.Length == 0 || bare[bare.Length - 1] is '.' or '?' or '!')
            return false;
        if (Agencies.FirstIn(bare) is { } agency)
        {
            // Words before a bracket or after the end of a sentence are about the picture: the line is a caption.
            if (bare.IndexOf('(') > 0 || bare.IndexOf(". ", StringComparison.Ordinal) is > 2 and var stop && char.IsLower(bare[stop - 1]))
                return false;

            // The agency alone, or after whoever made the picture, or before the source it comes from.
            var isAll = agency.Length >= bare.Length - 2;
            return isAll || bare.IndexOf('/') >= 0 || bare.IndexOf(" via ", StringComparison.OrdinalIgnoreCase) >= 0
                || (
                    Agencies.AtEndOf(bare) is not null
                        && (
                            line[0] == '(' || bare.IndexOf(" - ", StringComparison.Ordinal) > 0
                                || bare.IndexOf(" | ", StringComparison.Ordinal) > 0));
        }

        return bare.IndexOf('/') > 0 && CapitalSlashes.IsMatch(bare) && bare.ToUpperInvariant() == bare && bare.Any(char.IsLetter)
            && !bare.Any(char.IsDigit) && words >= 2;
    }

    /// <summary>Where the agency at the end of a text begins; 0 when there is none or nothing else.</summary>
    public static int AgencyAtEndOf(string text) => Agencies.AtEndOf(text)?.Start ?? 0;

    /// <summary>Whether a line begins with the word for a picture or for a credit.</summary>
    public static bool IsLabelled(string line) => line.Length <= 120 && Labelled.IsMatch(line);

    /// <summary>Whether a line is a caption: words about a picture, with the credit at their end.</summary>
    public static bool EndsInCredit(string line)
    {
        const int longest = 700;
        const int longestCredit = 140;
        if (line.Length is < 12 or > longest)
            return false;
        if (line[line.Length - 1] is '>' or '»' or '+')
            line = Unfolded.Replace(line, "");
        if (line.Length > longestCredit)
            line = line.Substring(line.Length - longestCredit);
        if (line.Length == 0)
            return false;
        if (line[line.Length - 1] == ')' && Parenthesis.Match(line) is { Success: true } inBrackets)
        {
            var credit = inBrackets.Groups["credit"].Value.Trim();
            if (Agencies.AreIn(credit) || PictureWord.IsMatch(credit) || (credit.IndexOf('/') > 0 && Names.IsMatch(credit)))
                return true;
            return inBrackets.Groups["before"].Value is "." or "!" or "?" or "\"" or "”" && Names.IsMatch(credit)
                && !credit.All(char.IsDigit);
        }

        if (Array.Exists(LabelWords, word => line.IndexOf(word, StringComparison.Ordinal) >= 0) && EndsLabelled.IsMatch(line))
            return true;
        if (!HasShortEnd(line) || !Agencies.AreIn(line) || EndsGlued.Match(line) is not { Success: true } glued)
            return false;
        var end = glued.Groups["credit"].Value.Trim();
        return Agencies.AreIn(end) && Words(end) <= 8
            && (
                end.IndexOf('/') > 0 || IsOnlyAgency(end) || end.StartsWith("AP Photo", StringComparison.Ordinal)
                    || end.IndexOf(" via ", StringComparison.OrdinalIgnoreCase) > 0);
    }

    private static int Words(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            count += text[i] != ' ' && (i == 0 || text[i - 1] == ' ') ? 1 : 0;
        return count;
    }

    private static bool IsOnlyAgency(string text) => (Agencies.FirstIn(text)?.Length ?? 0) >= text.Length - 1;

    /// <summary>Whether a few words follow the last end mark, or the last words contain a slash: a credit needs one of them.</summary>
    private static bool HasShortEnd(string line)
    {
        const int longest = 72;
        var end = line.TrimEnd('.');
        var from = Math.Max(0, end.Length - longest);
        return end.IndexOfAny(['.', '!', '?', '"', '”', '’', ')', '/'], from) >= 0;
    }

    private static Regex New(string pattern, RegexOptions options = RegexOptions.None) =>
        new(pattern, options | RegexOptions.CultureInvariant);
}
