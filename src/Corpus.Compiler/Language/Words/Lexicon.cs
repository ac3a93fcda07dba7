using System.Collections.Concurrent;
using Corpus.Compiler.Data;

namespace Corpus.Compiler.Language.Words;

/// <summary>
/// The words of one language with their grammatical roles, read from the data files in the folder named after the language. A language
/// without a folder has no rules: its lexicon is empty.
/// </summary>
internal sealed class Lexicon
{
    private static readonly Lexicon Empty = new("");

    private static readonly ConcurrentDictionary<string, Lexicon> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, WordTraits> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> longRoles = new(StringComparer.Ordinal);
    private readonly string[] adjectiveEndings;
    private readonly string[] adverbEndings;

    private Lexicon(string language)
    {
        HasRules = WordList.Exists(RulesOf(language));
        Abbreviations = Entries(language, "abbreviations");
        ClosingAbbreviations = Entries(language, "closing-abbreviations");
        SentenceStarters = [.. Entries(language, "sentence-starters").Keys];
        Elisions = [.. Entries(language, "elisions").Keys];
        adjectiveEndings = [.. Entries(language, "adjective-endings").Keys];
        adverbEndings = [.. Entries(language, "adverb-endings").Keys];
        foreach (var wordClass in Entries(language, "function-words"))
        {
            if (!Enum.TryParse<WordClass>(wordClass.Key.Replace("-", ""), ignoreCase: true, out var parsed))
                continue;
            var gender = GenderOf(wordClass.Key.Split('-')[0]);
            foreach (var word in wordClass.Value.Split([' '], StringSplitOptions.RemoveEmptyEntries))
                Add(word, traits => traits with { Class = parsed, Gender = gender });
        }

        foreach (var verb in Entries(language, "reporting-verbs"))
            AddForms(verb.Key, verb.Value);
        foreach (var verb in Entries(language, "naming-verbs"))
            Add(verb.Key, traits => traits with { OnlyNames = true });
        foreach (var title in Entries(language, "titles"))
        {
            var isAbbreviation = title.Key.EndsWith(".", StringComparison.Ordinal);
            Add(
                title.Key.TrimEnd('.'),
                traits => traits with { IsTitle = true, IsTitleAbbreviation = isAbbreviation, Gender = GenderOf(title.Value) });
        }

        foreach (var noun in Entries(language, "cue-nouns"))
            AddWithPlural(noun.Key, traits => traits with { IsSpeech = true });
        foreach (var body in Entries(language, "organizations"))
        {
            Add(body.Key, traits => traits with { NamesBody = true });
            if (body.Value.Length == 0)
                AddWithPlural(body.Key, traits => traits with { IsBody = true });
        }

        foreach (var role in Entries(language, "roles"))
            AddRole(role.Key, GenderOf(role.Value));
    }

    /// <summary>Whether there are rules for the language.</summary>
    public bool HasRules { get; }

    /// <summary>Lower-case abbreviations that never end a sentence; with the value <c>number</c>, only before a number.</summary>
    public Dictionary<string, string> Abbreviations { get; }

    /// <summary>
    /// Lower-case abbreviations that may end a sentence. The value is <c>time</c> for a time of day, and <c>list</c> for the end of a list,
    /// after which any capital begins a sentence.
    /// </summary>
    public Dictionary<string, string> ClosingAbbreviations { get; }

    /// <summary>Lower-case words that commonly begin a sentence.</summary>
    public HashSet<string> SentenceStarters { get; }

    /// <summary>Lower-case words whose beginning is replaced by an apostrophe, without the apostrophe.</summary>
    public HashSet<string> Elisions { get; }

    /// <summary>The lexicon of a language; an empty one when there are no rules for it.</summary>
    /// <param name="language">A BCP 47 tag; only its primary subtag counts.</param>
    public static Lexicon For(string language) =>
        HasRulesFor(language) ? Known.GetOrAdd(PrimaryOf(language), static name => new Lexicon(name)) : Empty;

    /// <summary>Whether there are rules for a language.</summary>
    /// <param name="language">A BCP 47 tag; only its primary subtag counts.</param>
    public static bool HasRulesFor(string language) => WordList.Exists(RulesOf(PrimaryOf(language)));

    /// <summary>The traits of a lower-case word, with or without the full stop of an abbreviation.</summary>
    public WordTraits TraitsOf(string word)
    {
        if (words.TryGetValue(word, out var found))
            return found;
        return word.Length > 1 && word[word.Length - 1] == '.'
            && words.TryGetValue(word.Substring(0, word.Length - 1), out found) ? found : WordTraits.None;
    }

    /// <summary>The gender of a role of several lower-case words; null when they are not a role.</summary>
    public Gender? LongRole(string role) => longRoles.TryGetValue(role, out var gender) ? gender : null;

    /// <summary>Whether a lower-case word looks like an adjective.</summary>
    public bool IsAdjective(string word) =>
        word.IndexOf('-') > 0
        || adjectiveEndings.Any(ending => word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a lower-case word of no closed class looks like an adverb.</summary>
    public bool IsAdverb(string word) =>
        adverbEndings.Any(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The list that every language with rules has.</summary>
    private static string RulesOf(string language) => $"{language}/function-words.txt";

    private static string PrimaryOf(string language) => language.Split('-')[0].ToLowerInvariant();

    private static Dictionary<string, string> Entries(string language, string list) =>
        WordList.Exists($"{language}/{list}.txt") ? WordList.ReadPairs($"{language}/{list}.txt") : [];

    private static Gender GenderOf(string shown) =>
        Enum.TryParse<Gender>(shown, ignoreCase: true, out var gender) ? gender : Gender.Unknown;

    private void Add(string word, Func<WordTraits, WordTraits> change) =>
        words[word] = change(words.TryGetValue(word, out var known) ? known : WordTraits.None);

    private void AddWithPlural(string word, Func<WordTraits, WordTraits> change)
    {
        Add(word, change);
        var endsInY = word.EndsWith("y", StringComparison.Ordinal) && !word.EndsWith("ey", StringComparison.Ordinal);
        Add(endsInY ? word.Substring(0, word.Length - 1) + "ies" : word + "s", change);
        if (word.EndsWith("man", StringComparison.Ordinal))
            Add(word.Substring(0, word.Length - 2) + "en", change);
    }

    private void AddRole(string role, Gender gender)
    {
        var space = role.IndexOf(' ');
        if (space < 0)
        {
            AddWithPlural(role, traits => traits with { IsRole = true });

            // A title may already have a gender.
            Add(role, traits => traits with { IsOneRole = true, Gender = gender == Gender.Unknown ? traits.Gender : gender });
            return;
        }

        longRoles[role] = gender;
        Add(role.Substring(0, space), traits => traits with { BeginsRole = true });
    }

    /// <summary>Adds the forms of a verb by the usual spelling rules; irregular past forms are listed.</summary>
    private void AddForms(string verb, string irregular)
    {
        var endsInE = verb.EndsWith("e", StringComparison.Ordinal);
        var endsInY = verb.Length > 1 && verb[verb.Length - 1] == 'y' && "aeiou".IndexOf(verb[verb.Length - 2]) < 0;
        var stem = endsInE || endsInY ? verb.Substring(0, verb.Length - 1) : verb;
        var endsInSibilant = verb.EndsWith("s", StringComparison.Ordinal)
            || verb.EndsWith("sh", StringComparison.Ordinal)
            || verb.EndsWith("ch", StringComparison.Ordinal);
        AddForm(verb, VerbForm.Base);
        AddForm(endsInY ? stem + "ies" : endsInSibilant ? verb + "es" : verb + "s", VerbForm.Present);
        var doubled = false;
        if (irregular.Length == 0)
        {
            AddForm(endsInY ? stem + "ied" : stem + "ed", VerbForm.Past);
        }
        else
        {
            foreach (var form in irregular.Split([' '], StringSplitOptions.RemoveEmptyEntries))
            {
                AddForm(form, VerbForm.Past);
                doubled |= form == verb + verb[verb.Length - 1] + "ed";
            }
        }

        AddForm((doubled ? verb + verb[verb.Length - 1] : endsInE ? stem : verb) + "ing", VerbForm.Participle);
    }

    private void AddForm(string form, VerbForm kind) => Add(form, traits => traits with { Form = kind });
}
