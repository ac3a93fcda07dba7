using System.Collections.Concurrent;

namespace Corpus.Compiler.Language;

/// <summary>
/// What is known of the words of one language. All of it comes from the data files in the folder named after the language, so that a
/// language is added by adding a folder.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>The language read where no data is there for another.</summary>
    public const string FallbackLanguage = "en";

    private static readonly ConcurrentDictionary<string, Lexicon> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, WordClass> functionWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VerbForm> reportingVerbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> roleBeginnings = new(StringComparer.Ordinal);

    private readonly string[] adjectiveEndings;

    private Lexicon(string language)
    {
        Abbreviations = Entries(language, "abbreviations");
        ClosingAbbreviations = Entries(language, "closing-abbreviations");
        SentenceStarters = Entries(language, "sentence-starters");
        Titles = Entries(language, "titles");
        Roles = Entries(language, "roles");
        Organizations = Entries(language, "organizations");
        CueNouns = Entries(language, "cue-nouns");
        NamingVerbs = Entries(language, "naming-verbs");
        adjectiveEndings = [.. Entries(language, "adjective-endings").Keys];
        foreach (var role in Roles.Keys.Where(role => role.Contains(' ')))
            roleBeginnings.Add(role.Substring(0, role.IndexOf(' ')));
        foreach (var wordClass in Entries(language, "function-words"))
        {
            if (Enum.TryParse<WordClass>(wordClass.Key.Replace("-", ""), ignoreCase: true, out var parsed))
            {
                foreach (var word in wordClass.Value.Split([' '], StringSplitOptions.RemoveEmptyEntries))
                    functionWords[word] = parsed;
            }
        }

        foreach (var verb in Entries(language, "reporting-verbs"))
            AddForms(verb.Key, verb.Value);
    }

    /// <summary>Lower-case abbreviations that never end a sentence; the value is <c>number</c> where they are such only before a number.</summary>
    public Dictionary<string, string> Abbreviations { get; }

    /// <summary>Lower-case abbreviations that may end a sentence; the value is <c>time</c> for a time of day.</summary>
    public Dictionary<string, string> ClosingAbbreviations { get; }

    /// <summary>Lower-case words that commonly begin a sentence.</summary>
    public Dictionary<string, string> SentenceStarters { get; }

    /// <summary>Lower-case titles, with the gender they show.</summary>
    public Dictionary<string, string> Titles { get; }

    /// <summary>Lower-case nouns for what a person is or does, with the gender they show.</summary>
    public Dictionary<string, string> Roles { get; }

    /// <summary>Lower-case words for bodies, which make a name the name of one; the value is <c>name</c> for those that are bodies in names only.</summary>
    public Dictionary<string, string> Organizations { get; }

    /// <summary>Lower-case nouns of speech.</summary>
    public Dictionary<string, string> CueNouns { get; }

    /// <summary>Lower-case participles that only name a thing: "a film called ...".</summary>
    public Dictionary<string, string> NamingVerbs { get; }

    /// <summary>The lexicon of a language; of <see cref="FallbackLanguage"/> where there is none.</summary>
    /// <param name="language">A BCP 47 tag; only its first part counts.</param>
    public static Lexicon For(string language)
    {
        var primary = language.Split('-')[0].ToLowerInvariant();
        var named = typeof(Lexicon).Assembly.GetManifestResourceInfo($"{primary}/function-words.txt") is null ? FallbackLanguage : primary;
        return Known.GetOrAdd(named, static name => new Lexicon(name));
    }

    /// <summary>The closed class a lower-case word belongs to.</summary>
    public WordClass ClassOf(string word) => functionWords.TryGetValue(word, out var found) ? found : WordClass.Open;

    /// <summary>Whether a lower-case word is a form of a reporting verb, and which.</summary>
    public VerbForm FormOf(string word) => reportingVerbs.TryGetValue(word, out var found) ? found : VerbForm.None;

    /// <summary>Whether a lower-case word names a person by role, in the singular or the plural.</summary>
    public bool IsRole(string word) =>
        Roles.ContainsKey(word)
        || (word.EndsWith("s", StringComparison.Ordinal) && Roles.ContainsKey(word.Substring(0, word.Length - 1)))
        || (word.EndsWith("men", StringComparison.Ordinal) && Roles.ContainsKey(word.Substring(0, word.Length - 2) + "an"));

    /// <summary>Whether a lower-case word names a body of people, in the singular or the plural.</summary>
    public bool IsBody(string word) =>
        Organizations.TryGetValue(word, out var use) ? use.Length == 0
        : word.EndsWith("s", StringComparison.Ordinal) && Organizations.TryGetValue(word.Substring(0, word.Length - 1), out use) && use.Length == 0;

    /// <summary>Whether a role of several words begins with this one.</summary>
    public bool BeginsRole(string word) => roleBeginnings.Contains(word);

    /// <summary>Whether a lower-case word looks like an adjective.</summary>
    public bool IsAdjective(string word) => word.IndexOf('-') > 0 || adjectiveEndings.Any(ending => word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal));

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

    /// <summary>The forms of a verb by the common rules of spelling; irregular ones are given.</summary>
    private void AddForms(string verb, string irregular)
    {
        var endsInE = verb.EndsWith("e", StringComparison.Ordinal);
        var endsInY = verb.Length > 1 && verb[verb.Length - 1] == 'y' && "aeiou".IndexOf(verb[verb.Length - 2]) < 0;
        var stem = endsInE || endsInY ? verb.Substring(0, verb.Length - 1) : verb;
        var hisses = verb.EndsWith("s", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal);
        reportingVerbs[verb] = VerbForm.Base;
        reportingVerbs[endsInY ? stem + "ies" : hisses ? verb + "es" : verb + "s"] = VerbForm.Present;
        var doubled = false;
        if (irregular.Length == 0)
        {
            reportingVerbs[endsInY ? stem + "ied" : stem + "ed"] = VerbForm.Past;
        }
        else
        {
            foreach (var form in irregular.Split([' '], StringSplitOptions.RemoveEmptyEntries))
            {
                reportingVerbs[form] = VerbForm.Past;
                doubled |= form == verb + verb[verb.Length - 1] + "ed";
            }
        }

        reportingVerbs[(doubled ? verb + verb[verb.Length - 1] : endsInE ? stem : verb) + "ing"] = VerbForm.Participle;
    }
}

/// <summary>The closed classes of words.</summary>
internal enum WordClass
{
    /// <summary>None of them: a noun, verb or adjective.</summary>
    Open,
    Determiner,
    Modifier,
    ThirdPerson,
    ThirdPersonOther,
    FirstPerson,
    Relative,
    That,
    Preposition,
    Conjunction,
    Subordinator,
    Be,
    Auxiliary,
    Adverb,
    Time,
    Particle,
    Suffix,
}

/// <summary>The forms of a reporting verb.</summary>
internal enum VerbForm
{
    /// <summary>No reporting verb.</summary>
    None,
    Base,
    Present,
    Past,
    Participle,
}
