using System.Text.RegularExpressions;
using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;

namespace Corpus.Compiler.Structure.Pages;

/// <summary>Recognizes notes about who wrote the article.</summary>
internal static class AuthorNotes
{
    private static readonly GuardedPattern Note = new(
        MayBeNote,
        @"^[\s•*–—-]*(?<name>(?:The author"
        + @"|\p{Lu}[\p{L}.’'-]+(?:\s(?:\p{Lu}[\p{L}.’'-]+|de|di|da|del|della|du|la|le|van|von|der|den|bin|al)){1,4}))"
        + @"(?:,[^,]{2,60},)?\s(?:is|was|has been|are|has|covers|writes|reports|joined|works)\s(?<what>.{0,160})");

    private static readonly Regex Profession = new(
        @"\b(?:reporter|editor|writer|journalist|correspondent|columnist|author of|producer"
        + @"|contributor|contributing|freelance|staff|fellow at|professor|broadcaster|founder and|founder of|owner of|blogger|critic"
        + @"|photographer|newsroom)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly GuardedPattern Contact = new(
        Guards.BeginsWith("you", "follow", "email", "contact", "reach", "write", "more"),
        @"^\W*(?:you can (?:email|follow|reach|contact)|follow|email|contact|reach|write to|more (?:from|by))\b",
        RegexOptions.IgnoreCase);

    private static readonly GuardedPattern Contribution = new(
        Guards.BeginsWith("with", "additional", "further", "reporting", "editing", "writing", "compiled"),
        @"^\W*(?:with\s(?:files|reporting|additional reporting|contributions|a report)\s(?:from|by)"
        + @"|(?:additional|further)\s(?:reporting|research|writing)\s(?:by|from)|(?:reporting|editing|writing|compiled)\sby)\b",
        RegexOptions.IgnoreCase);

    private static readonly GuardedPattern Contributed = new(
        text => text.IndexOf("contributed", StringComparison.OrdinalIgnoreCase) >= 0,
        @"\bcontributed\sto\sthis\s(?:report|story|article|piece)\b",
        RegexOptions.IgnoreCase);

    /// <summary>Whether a line begins like a name: a word with a capital, and after it one with a capital or that names may have.</summary>
    private static bool MayBeNote(string text)
    {
        var at = 0;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '•' or '*' or '–' or '—' or '-'))
            at++;
        if (at == text.Length || !char.IsUpper(text[at]))
            return false;
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '.' or '’' or '\'' or '-'))
            at++;
        return at + 1 < text.Length && char.IsWhiteSpace(text[at])
            && (char.IsUpper(text[at + 1]) || text[at + 1] is 'd' or 'v' or 'b' or 'a' or 'l');
    }

    /// <summary>Whether a line says who an author is: a name, a verb such as "is" or "writes", and a profession of the press.</summary>
    /// <param name="line">The line.</param>
    /// <param name="signedNames">The names that sign the article.</param>
    public static bool IsNote(TextLine line, IReadOnlyList<string> signedNames)
    {
        var text = line.Text;
        if (text.Length > 1500)
            return false;
        if (line.Words <= 30 && (Contribution.IsMatch(text) || Contributed.IsMatch(text)))
            return true;
        if (signedNames.Count > 0 && Contact.IsMatch(text)
            && signedNames.Any(n => text.IndexOf(n, StringComparison.OrdinalIgnoreCase) >= 0))
            return true;
        var note = Note.Match(text);
        return note.Success
            && (
                Profession.IsMatch(note.Groups["what"].Value)
                    || signedNames.Contains(note.Groups["name"].Value, StringComparer.OrdinalIgnoreCase));
    }
}
