namespace Corpus.Shared;

/// <summary>
/// The stem of an English word: M. F. Porter, "An algorithm for suffix stripping" (1980), with the two changes of rules its author made
/// later (<c>bli</c> and <c>logi</c> in the second step).
/// </summary>
internal static class PorterStemmer
{
    // Each step's suffixes and what replaces them, with the author's examples; of those that fit, the longest counts.
    private static readonly (string Suffix, string Replacement)[] plurals =
    [
        ("sses", "ss"), // caresses -> caress
        ("ies", "i"), // ponies -> poni
        ("ss", "ss"), // caress -> caress
        ("s", ""), // cats -> cat
    ];

    private static readonly (string Suffix, string Replacement)[] doubleSuffixes =
    [
        ("ational", "ate"), // relational -> relate
        ("ization", "ize"), // vietnamization -> vietnamize
        ("iveness", "ive"), // decisiveness -> decisive
        ("fulness", "ful"), // hopefulness -> hopeful
        ("ousness", "ous"), // callousness -> callous
        ("tional", "tion"), // conditional -> condition
        ("biliti", "ble"), // sensibiliti -> sensible
        ("entli", "ent"), // differentli -> different
        ("ousli", "ous"), // analogousli -> analogous
        ("ation", "ate"), // predication -> predicate
        ("alism", "al"), // feudalism -> feudal
        ("aliti", "al"), // formaliti -> formal
        ("iviti", "ive"), // sensitiviti -> sensitive
        ("enci", "ence"), // valenci -> valence
        ("anci", "ance"), // hesitanci -> hesitance
        ("izer", "ize"), // digitizer -> digitize
        ("alli", "al"), // radicalli -> radical
        ("ator", "ate"), // operator -> operate
        ("logi", "log"), // archaeologi -> archaeolog
        ("bli", "ble"), // conformabli -> conformable
        ("eli", "e"), // vileli -> vile
    ];

    private static readonly (string Suffix, string Replacement)[] adjectives =
    [
        ("icate", "ic"), // triplicate -> triplic
        ("ative", ""), // formative -> form
        ("alize", "al"), // formalize -> formal
        ("iciti", "ic"), // electriciti -> electric
        ("ical", "ic"), // electrical -> electric
        ("ness", ""), // goodness -> good
        ("ful", ""), // hopeful -> hope
    ];

    private static readonly (string Suffix, string Replacement)[] lastSuffixes =
    [
        ("ement", ""), // replacement -> replac
        ("ance", ""), // allowance -> allow
        ("ence", ""), // inference -> infer
        ("able", ""), // adjustable -> adjust
        ("ible", ""), // defensible -> defens
        ("ment", ""), // adjustment -> adjust
        ("sion", "s"), // precision -> precis
        ("tion", "t"), // adoption -> adopt
        ("ant", ""), // irritant -> irrit
        ("ent", ""), // dependent -> depend
        ("ism", ""), // communism -> commun
        ("ate", ""), // activate -> activ
        ("iti", ""), // angulariti -> angular
        ("ous", ""), // homologous -> homolog
        ("ive", ""), // effective -> effect
        ("ize", ""), // bowdlerize -> bowdler
        ("al", ""), // revival -> reviv
        ("er", ""), // airliner -> airlin
        ("ic", ""), // gyroscopic -> gyroscop
        ("ou", ""), // homologou -> homolog
    ];

    /// <summary>Stems a folded word in place. A word of two letters, or with anything but the letters a to z, is its own stem.</summary>
    /// <param name="word">The word.</param>
    /// <returns>How many letters of <paramref name="word"/> are the stem.</returns>
    public static int Stem(Span<char> word)
    {
        var length = word.Length;
        if (length <= 2)
            return length;
        foreach (var c in word)
        {
            if (c is < 'a' or > 'z')
                return length;
        }

        length = Replace(word, length, plurals, leastMeasure: -1);
        length = StripParticiple(word, length);
        if (word[length - 1] == 'y' && HasVowel(word.Slice(0, length - 1)))
            word[length - 1] = 'i';
        length = Replace(word, length, doubleSuffixes, leastMeasure: 1);
        length = Replace(word, length, adjectives, leastMeasure: 1);
        length = Replace(word, length, lastSuffixes, leastMeasure: 2);
        return StripFinal(word, length);
    }

    /// <summary>
    /// Steps 1a and 2 to 4: replaces the longest suffix that fits, if the measure of the letters before it is great enough.
    /// </summary>
    private static int Replace(Span<char> word, int length, (string Suffix, string Replacement)[] rules, int leastMeasure)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (!EndsWith(word, length, suffix))
                continue;

            // In "-sion" and "-tion" the first letter belongs to the stem.
            var stem = length - suffix.Length;
            if (Measure(word.Slice(0, suffix is "sion" or "tion" ? stem + 1 : stem)) < leastMeasure)
                return length;
            replacement.AsSpan().CopyTo(word.Slice(stem));
            return stem + replacement.Length;
        }

        return length;
    }

    /// <summary>
    /// Step 1b: agreed -> agree, plastered -> plaster, motoring -> motor, and then conflat -> conflate, hopp -> hop, fil -> file.
    /// </summary>
    private static int StripParticiple(Span<char> word, int length)
    {
        if (EndsWith(word, length, "eed"))
            return Measure(word.Slice(0, length - 3)) > 0 ? length - 1 : length;
        var stem = length - (EndsWith(word, length, "ed") ? 2 : EndsWith(word, length, "ing") ? 3 : 0);
        if (stem == length || !HasVowel(word.Slice(0, stem)))
            return length;
        if (EndsWithDoubleConsonant(word, stem) && word[stem - 1] is not ('l' or 's' or 'z'))
            return stem - 1;
        if (EndsWith(word, stem, "at") || EndsWith(word, stem, "bl") || EndsWith(word, stem, "iz")
            || (Measure(word.Slice(0, stem)) == 1 && EndsShort(word, stem)))
            word[stem++] = 'e';
        return stem;
    }

    /// <summary>Step 5: probate -> probat, cease -> ceas, controll -> control.</summary>
    private static int StripFinal(Span<char> word, int length)
    {
        if (word[length - 1] == 'e')
        {
            var measure = Measure(word.Slice(0, length - 1));
            if (measure > 1 || (measure == 1 && !EndsShort(word, length - 1)))
                length--;
        }

        return word[length - 1] == 'l' && EndsWithDoubleConsonant(word, length)
            && Measure(word.Slice(0, length - 1)) > 1 ? length - 1 : length;
    }

    private static bool EndsWith(Span<char> word, int length, string suffix) => word.Slice(0, length).EndsWith(suffix.AsSpan());

    private static bool EndsWithDoubleConsonant(Span<char> word, int length) =>
        length > 1 && word[length - 1] == word[length - 2] && IsConsonant(word, length - 1);

    /// <summary>Whether the end is consonant, vowel, consonant, the last not w, x or y: -wil, -hop.</summary>
    private static bool EndsShort(Span<char> word, int length) =>
        length > 2 && IsConsonant(word, length - 3) && !IsConsonant(word, length - 2) && IsConsonant(word, length - 1)
            && word[length - 1] is not ('w' or 'x' or 'y');

    private static bool HasVowel(Span<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (!IsConsonant(stem, i))
                return true;
        }

        return false;
    }

    /// <summary>How often a vowel is followed by a consonant: 0 in "tree", 1 in "trees", 2 in "private".</summary>
    private static int Measure(Span<char> stem)
    {
        var measure = 0;
        for (var i = 1; i < stem.Length; i++)
        {
            if (IsConsonant(stem, i) && !IsConsonant(stem, i - 1))
                measure++;
        }

        return measure;
    }

    private static bool IsConsonant(Span<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };
}
