using System.Collections.Concurrent;

namespace Corpus.Compiler.Language.Words;

/// <summary>
/// What is known of the words of one language. All of it comes from the data files in the folder named after the language, so that a
/// language is added by adding a folder.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>The language read where no data is there for another.</summary>
    public const string FallbackLanguage = "en";

    private static readonly ConcurrentDictionary<string, Lexicon> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, WordTraits> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> longRoles = new(StringComparer.Ordinal);
    private readonly string[] adjectiveEndings;
    private readonly string[] adverbEndings;

    private Lexicon(string language)
    {
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
            Add(title.Key.TrimEnd('.'), traits => traits with { IsTitle = true, IsTitleAbbreviation = isAbbreviation, Gender = GenderOf(title.Value) });
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

    /// <summary>Lower-case abbreviations that never end a sentence; the value is <c>number</c> where they are such only before a number.</summary>
    public Dictionary<string, string> Abbreviations { get; }

    /// <summary>
    /// Lower-case abbreviations that may end a sentence; the value is <c>time</c> for a time of day, <c>list</c> for the end of a list, behind which
    /// any capital begins a sentence.
    /// </summary>
    public Dictionary<string, string> ClosingAbbreviations { get; }

    /// <summary>Lower-case words that commonly begin a sentence.</summary>
    public HashSet<string> SentenceStarters { get; }

    /// <summary>Lower-case rests of words whose beginning an apostrophe stands for.</summary>
    public HashSet<string> Elisions { get; }

    /// <summary>The lexicon of a language; of <see cref="FallbackLanguage"/> where there is none.</summary>
    /// <param name="language">A BCP 47 tag; only its first part counts.</param>
    public static Lexicon For(string language)
    {
        var primary = language.Split('-')[0].ToLowerInvariant();
        var named = typeof(Lexicon).Assembly.GetManifestResourceInfo($"{primary}/function-words.txt") is null ? FallbackLanguage : primary;
        return Known.GetOrAdd(named, static name => new Lexicon(name));
    }

    /// <summary>What is known of a lower-case word, with or without the full stop of an abbreviation.</summary>
    public WordTraits TraitsOf(string word)
    {
        if (words.TryGetValue(word, out var found))
            return found;
        return word.Length > 1 && word[word.Length - 1] == '.' && words.TryGetValue(word.Substring(0, word.Length - 1), out found) ? found : WordTraits.None;
    }

    /// <summary>The gender of a role of several lower-case words; null when they are no role.</summary>
    public Gender? LongRole(string role) => longRoles.TryGetValue(role, out var gender) ? gender : null;

    /// <summary>Whether a lower-case word looks like an adjective.</summary>
    public bool IsAdjective(string word) => word.IndexOf('-') > 0 || adjectiveEndings.Any(ending => word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a lower-case word of no closed class looks like an adverb.</summary>
    public bool IsAdverb(string word) => adverbEndings.Any(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal));

    private static Dictionary<string, string> Entries(string language, string list)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"{language}/{list}.txt");
        if (stream is null)
            return entries;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Trim();
            if (entry.Length == 0 || entry[0] == '#')
                continue;
            var colon = entry.IndexOf(':');
            entries[(colon < 0 ? entry : entry.Substring(0, colon)).ToLowerInvariant()] = colon < 0 ? "" : entry.Substring(colon + 1).Trim();
        }

        return entries;
    }

    private static Gender GenderOf(string shown) => Enum.TryParse<Gender>(shown, ignoreCase: true, out var gender) ? gender : Gender.Unknown;

    private void Add(string word, Func<WordTraits, WordTraits> change) => words[word] = change(words.TryGetValue(word, out var known) ? known : WordTraits.None);

    private void AddWithPlural(string word, Func<WordTraits, WordTraits> change)
    {
        Add(word, change);
        Add(word.EndsWith("y", StringComparison.Ordinal) && !word.EndsWith("ey", StringComparison.Ordinal) ? word.Substring(0, word.Length - 1) + "ies" : word + "s", change);
        if (word.EndsWith("man", StringComparison.Ordinal))
            Add(word.Substring(0, word.Length - 2) + "en", change);
    }

    private void AddRole(string role, Gender gender)
    {
        var space = role.IndexOf(' ');
        if (space < 0)
        {
            AddWithPlural(role, traits => traits with { IsRole = true });
            // Titles say it better: a "Lady" is no "first lady".
            Add(role, traits => traits with { IsOneRole = true, Gender = gender == Gender.Unknown ? traits.Gender : gender });
            return;
        }

        longRoles[role] = gender;
        Add(role.Substring(0, space), traits => traits with { BeginsRole = true });
    }

    /// <summary>The forms of a verb by the common rules of spelling; irregular ones are given.</summary>
    private void AddForms(string verb, string irregular)
    {
        var endsInE = verb.EndsWith("e", StringComparison.Ordinal);
        var endsInY = verb.Length > 1 && verb[verb.Length - 1] == 'y' && "aeiou".IndexOf(verb[verb.Length - 2]) < 0;
        var stem = endsInE || endsInY ? verb.Substring(0, verb.Length - 1) : verb;
        var hisses = verb.EndsWith("s", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal);
        AddForm(verb, VerbForm.Base);
        AddForm(endsInY ? stem + "ies" : hisses ? verb + "es" : verb + "s", VerbForm.Present);
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
