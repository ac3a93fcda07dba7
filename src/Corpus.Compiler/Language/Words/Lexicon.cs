using System.Runtime.CompilerServices;
using Corpus.Compiler.Data;

namespace Corpus.Compiler.Language.Words;

/// <summary>
/// The words of one language with their grammatical roles, read from its folder. A language without a folder has no rules: its lexicon is
/// empty.
/// </summary>
internal sealed class Lexicon
{
    private static readonly ConditionalWeakTable<LanguageFolder, Lexicon> Known = new();

    private readonly Dictionary<string, WordTraits> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> longRoles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> joiningWords;
    private readonly Dictionary<string, string> pluralEndings;
    private readonly Inflections inflections;
    private readonly string[] adjectiveEndings;
    private readonly string[] adverbEndings;
    private readonly string[] possessiveEndings;
    private readonly string sentenceTerminators;

    private Lexicon(LanguageFolder folder)
    {
        HasRules = folder.HasGrammar;
        Abbreviations = folder.ReadPairs("abbreviations");
        ClosingAbbreviations = folder.ReadPairs("closing-abbreviations");
        SentenceStarters = [.. folder.Read("sentence-starters").Select(word => word.ToLowerInvariant())];
        sentenceTerminators = string.Concat(folder.Read("sentence-terminators"));
        SingleMarks = [.. folder.Read("quotation-marks").Select(marks => marks[0])];
        Elisions = [.. folder.Read("elisions").Select(word => word.ToLowerInvariant())];
        adjectiveEndings = [.. folder.Read("adjective-endings")];
        adverbEndings = [.. folder.Read("adverb-endings")];
        possessiveEndings = [.. folder.Read("possessive-endings")];
        pluralEndings = folder.ReadPairs("plural-endings");
        joiningWords = folder.ReadPairs("joining-words");
        inflections = new Inflections(folder.Read("inflections"));
        foreach (var wordClass in folder.ReadPairs("function-words"))
        {
            if (!Enum.TryParse<WordClass>(wordClass.Key.Replace("-", ""), ignoreCase: true, out var parsed))
                continue;
            var gender = GenderOf(wordClass.Key.Split('-')[0]);
            foreach (var word in wordClass.Value.Split([' '], StringSplitOptions.RemoveEmptyEntries))
                Add(word, traits => traits with { Class = parsed, Gender = gender });
        }

        foreach (var verb in folder.ReadPairs("reporting-verbs"))
            AddForms(verb.Key, verb.Value);
        foreach (var verb in folder.ReadPairs("naming-verbs"))
            Add(verb.Key, traits => traits with { OnlyNames = true });
        foreach (var title in folder.ReadPairs("titles"))
        {
            var isAbbreviation = title.Key.EndsWith(".", StringComparison.Ordinal);
            Add(
                title.Key.TrimEnd('.'),
                traits => traits with { IsTitle = true, IsTitleAbbreviation = isAbbreviation, Gender = GenderOf(title.Value) });
        }

        foreach (var noun in folder.ReadPairs("cue-nouns"))
            AddWithPlural(noun.Key, traits => traits with { IsSpeech = true });
        foreach (var body in folder.ReadPairs("organizations"))
        {
            Add(body.Key, traits => traits with { NamesBody = true });
            if (body.Value.Length == 0)
                AddWithPlural(body.Key, traits => traits with { IsBody = true });
        }

        foreach (var role in folder.ReadPairs("roles"))
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

    /// <summary>Marks that open a single quotation of this language and are apostrophes in others.</summary>
    public HashSet<char> SingleMarks { get; }

    /// <summary>The lexicon of a language.</summary>
    public static Lexicon Of(LanguageFolder folder) => Known.GetValue(folder, static given => new Lexicon(given));

    /// <summary>The lexicon of a language; an empty one when it has no folder.</summary>
    /// <param name="language">A BCP 47 tag; only its primary subtag counts.</param>
    public static Lexicon For(string language) => Of(LanguageFolder.For(language));

    /// <summary>Whether there are rules for a language.</summary>
    /// <param name="language">A BCP 47 tag; only its primary subtag counts.</param>
    public static bool HasRulesFor(string language) => LanguageFolder.For(language).HasGrammar;

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

    /// <summary>Whether a mark ends sentences of this language and not of every language.</summary>
    public bool EndsSentences(char mark) => sentenceTerminators.Length > 0 && sentenceTerminators.IndexOf(mark) >= 0;

    /// <summary>Whether a lower-case word looks like an adjective.</summary>
    public bool IsAdjective(string word) =>
        word.IndexOf('-') > 0
        || adjectiveEndings.Any(ending => word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a lower-case word of no closed class looks like an adverb.</summary>
    public bool IsAdverb(string word) =>
        adverbEndings.Any(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a lower-case word of no closed class looks like a plural.</summary>
    public bool IsPlural(string word)
    {
        var (isPlural, length) = (false, 0);
        foreach (var ending in pluralEndings)
        {
            if (ending.Key.Length > length && word.EndsWith(ending.Key, StringComparison.Ordinal))
                (isPlural, length) = (ending.Value != "no", ending.Key.Length);
        }

        return isPlural;
    }

    /// <summary>The code units of a word's ending that makes it an owner, as 's does; 0 when it has none.</summary>
    /// <param name="word">The word, with plain apostrophes.</param>
    public int PossessiveLength(string word)
    {
        foreach (var ending in possessiveEndings)
        {
            if (ending[ending.Length - 1] != '\'' && word.Length > ending.Length
                && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return ending.Length;
        }

        return 0;
    }

    /// <summary>Whether a word is an owner when an apostrophe follows it, as a plural in s is.</summary>
    public bool OwnsBeforeApostrophe(string word)
    {
        foreach (var ending in possessiveEndings)
        {
            if (ending[ending.Length - 1] == '\'' && word.EndsWith(ending.Substring(0, ending.Length - 1), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The word that may come between a small word of a body's name and what it joins, as "the" after "of"; empty for none, null when the
    /// word joins no names.
    /// </summary>
    public string? JoinsNames(string word) => joiningWords.TryGetValue(word, out var between) ? between : null;

    private static Gender GenderOf(string shown) =>
        Enum.TryParse<Gender>(shown, ignoreCase: true, out var gender) ? gender : Gender.Unknown;

    private void Add(string word, Func<WordTraits, WordTraits> change) =>
        words[word] = change(words.TryGetValue(word, out var known) ? known : WordTraits.None);

    private void AddWithPlural(string word, Func<WordTraits, WordTraits> change)
    {
        Add(word, change);
        foreach (var plural in inflections.Of(word, "plural"))
            Add(plural, change);
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

    /// <summary>Adds the forms of a verb: the listed ones, and the regular ones where none is listed.</summary>
    private void AddForms(string verb, string listed)
    {
        var irregular = listed.Split('|');
        AddForm(verb, VerbForm.Base);
        AddAll(1, "present", VerbForm.Present);
        AddAll(0, "past", VerbForm.Past);
        AddAll(2, "participle", VerbForm.Participle);

        void AddAll(int part, string name, VerbForm kind)
        {
            var forms = part < irregular.Length ? irregular[part].Split([' '], StringSplitOptions.RemoveEmptyEntries) : [];
            foreach (var form in forms.Length > 0 ? forms : inflections.Of(verb, name))
                AddForm(form, kind);
        }
    }

    private void AddForm(string form, VerbForm kind) => Add(form, traits => traits with { Form = kind });
}
