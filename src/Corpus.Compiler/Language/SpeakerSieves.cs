namespace Corpus.Compiler.Language;

/// <summary>The sieves in their order: the first that fits decides. What is surest stands first.</summary>
internal static class SpeakerSieves
{
    /// <summary>What a pattern may name in braces.</summary>
    private static readonly (string Name, string Pattern)[] Parts =
    [
        // Somebody who can speak.
        ("{who}", "(?<s>[NDHTM])"),
        ("{named}", "(?<s>N)"),
        // A reporting verb with its auxiliaries, not in the passive.
        ("{says}", "(?:[ar]|b(?=r?G))*(?<v>[VG])"),
        // "of the company", "at Harbor College": what describes a speaker without a comma.
        ("{of}", "(?:p[NDMw0x]{1,3}){0,3}"),
        // ", a lawyer in Harbor," and the like between the speaker and the verb.
        ("{aside}", "(?:,[^.,QFUq:/](?:[^.QFUq:/]{0,30}?[^.QFUq:/])??,|\\([^./]{1,10}?\\),?|-[^.QFUq/-]{1,25}-)"),
        // The rest of a clause.
        ("{rest}", "[^./:]*?"),
    ];

    public static IReadOnlyList<SpeakerSieve> All { get; } =
    [
        new("transcript", "[./^]{named}:[QFU]", "Lind: “We pay.”", "Lind", looksBack: true),
        new("colon after verb", "{who}{of}{aside}*{says}{rest}:[QFU]", "Mara Lind said of the bill: “We pay.”", "Mara Lind", looksBack: true),
        new("verb, description, name", "Q,?r?(?<v>V)[DM],{named}", "“We pay,” said the owner's lawyer, Mara Lind.", "Mara Lind"),
        new("verb, speaker", "Q,?r?(?<v>V){who}", "“We pay,” said harbor master Mara Lind.", "Mara Lind"),
        new("description, name, verb", "Q,?[DM],{named},{says}", "“We pay,” the owner's lawyer, Mara Lind, said.", "Mara Lind"),
        new("speaker, verb", "Q,?{who}w{0,2}{of}{aside}*{says}", "“We pay,” Mara Lind, a lawyer, said.", "Mara Lind"),
        new("according to", "[QF][^./:]*?,?(?<v>A){who}", "The house is “a ruin,” according to Mara Lind.", "Mara Lind"),
        new("verb before", "{who}{of}{aside}*{says}{rest}[QFU]", "Mara Lind said that it was “a ruin”.", "Mara Lind", looksBack: true),
        new("same paragraph", "(?<k>q)[^./q]*\\.[QFU]", "“We pay,” Mara Lind said. “We always did.”", "Mara Lind", looksBack: true),
        new("sentence before", "[./]{who}[^./q]*\\.[QFU]", "Mara Lind did not mind. “We pay.”", "Mara Lind", looksBack: true),
        new("paragraph before", "(?<k>q)[^./q]*\\./[QFU]", "“We pay,” Mara Lind said.\n\n“We always did.”", "Mara Lind", looksBack: true),
        new("subject of sentence", "[./]{who}{rest}[QFU]", "Mara Lind is no fan of “big talk”.", "Mara Lind", looksBack: true),
    ];

    /// <summary>A pattern with the parts in braces put in.</summary>
    public static string Expand(string pattern)
    {
        foreach (var (name, part) in Parts)
            pattern = pattern.Replace(name, part);
        return pattern;
    }
}
