namespace Corpus.Compiler.Language.Speakers;

/// <summary>The sieves in their order: the first that fits decides. The most certain come first.</summary>
internal static class SpeakerSieves
{
    /// <summary>What a pattern may name in braces.</summary>
    private static readonly (string Name, string Pattern)[] Parts =
    [
        // A person who can speak.
        ("{who}", "(?<s>[NPDHTM])"),
        ("{named}", "(?<s>N)"),
        // A person.
        ("{person}", "(?<s>[NPHM])"),
        // A reporting verb with its auxiliaries, not in the passive.
        ("{says}", "(?:[ra]|b(?=r?G)|bw(?=G))*(?<v>V|(?<=b[rw]?)G)"),
        // "of the company", "at Harbor College": what describes a speaker without a comma.
        ("{of}", "(?:[pB]w?[NPDM0x]){0,3}"),
        // ", a lawyer in Harbor," and the like between the speaker and the verb; "who came on Monday"; "speaking to a friend".
        (
            "{aside}",
            "(?:,(?:W[^.QFUq:/]{1,30}?|[^.,QFUq:/V](?:[^.QFUq:/V]{0,30}?[^.QFUq:/V])??),|\\([^./]{1,10}?\\),?|-[^.QFUq/-]{1,25}-"
                + "|W[^.,QFUq:/]{1,12}?|G[^.,QFUq:/VG]{1,6}?)"),
        // The relative pronoun of a clause whose verb reports.
        ("{relative}", "[,-]?[Wt]"),
        // What can precede the subject of a sentence.
        ("{opening}", "(?:^|[./])(?:N(?:,N)?(?:\\(N\\))?-)?-?[cr]*,?(?:[prsGVDPxm0AB][^./NPDH]*?(?:[NPDM][^./]{0,25}?)??,)?[cr]*"),
        // The rest of a clause.
        ("{rest}", "[^./:]*?"),
    ];

    public static IReadOnlyList<SpeakerSieve> All { get; } =
    [
        new("transcript", "(?:^|[./]){named}:[QFU]", "Lind: “We pay.”", "Lind", looksBack: true),
        new(
            "colon after verb",
            "{who}(?:{relative}|{of}{aside}*){says}{rest}:(?:\\.?/)?[QFU]",
            "Bo Hale heard what Mara Lind said of the bill: “We pay.”",
            "Mara Lind",
            looksBack: true),
        new(
            "verb before, report after",
            "{named}{of}{aside}*{says}[^./:,q]{0,10}Q(?=,?[DP]V)",
            "Mara Lind said the house was “a ruin,” the report said.",
            "Mara Lind",
            looksBack: true),
        new("verb, description, name", "Q,?r?(?<v>V)[PDM],{named}", "“We pay,” said the owner's lawyer, Mara Lind.", "Mara Lind"),
        new("verb, speaker", "Q,?r?(?<v>V)(?:w{1,3}(?=N)|wpw(?=N))?{who}", "“We pay,” said harbor master Mara Lind.", "Mara Lind"),
        new("description, name, verb", "Q,?[PDM],{named},{says}", "“We pay,” the owner's lawyer, Mara Lind, said.", "Mara Lind"),
        new("speaker, verb", "Q,?{who}(?:c[NPD])?w{0,2}{of}{aside}*{says}", "“We pay,” Mara Lind, a lawyer, said.", "Mara Lind"),
        new("signature", "[QFU]\\.?/?-{named}\\.", "“We pay.”\n\n— Mara Lind", "Mara Lind"),
        new("according to", "[QF][^./:]*?,?(?<v>A){who}", "The house is “a ruin,” according to Mara Lind.", "Mara Lind"),
        new(
            "according to, before",
            "(?<v>A){who}{rest}[QFU]",
            "According to Mara Lind, the house is “a ruin.”",
            "Mara Lind",
            looksBack: true),
        new(
            "owned speech",
            "(?<s>[Mm])(?:,|t[^./:VGq]{0,12}|p[^./:VGqb]{0,10})[QF]",
            "She heard Mara Lind's claim that it was “a ruin”.",
            "Mara Lind",
            looksBack: true),
        new(
            "agent",
            "b[ra]*(?<v>V)[^./:,q]{0,6}[QF](?=[cq,]{0,4}B(?<s>[NPDM]))",
            "The house was called “a ruin” by Mara Lind.",
            "Mara Lind",
            looksBack: true),
        new(
            "description, name, verb before",
            "[PDM],{named},{says}{rest}[QFU]",
            "The owner's lawyer, Mara Lind, said it was “a ruin”.",
            "Mara Lind",
            looksBack: true),
        new(
            "verb before",
            "{who}(?:{relative}|{of}{aside}*){says}{rest}[QFU]",
            "Bo Hale knows that Mara Lind called it “a ruin”.",
            "Mara Lind",
            looksBack: true),
        new(
            "later verb of the subject",
            "{opening}{person}[^./:]*(?:(?<v>G)|[cp][ra]*(?<v>V)){rest}:?[QFU]",
            "Mara Lind left, saying it was “a ruin” in May, the papers said.",
            "Mara Lind",
            looksBack: true),
        new("verb, speaker at the end", "[QF][^./:]*,(?<v>V)w{0,2}{named}", "The house “was dry” in May, said Mara Lind.", "Mara Lind"),
        new(
            "speaker, verb at the end",
            "[QF][^./:]*,{who}{aside}*{says}[^./,]*\\.",
            "The house “was dry” in May, Mara Lind said.",
            "Mara Lind"),
        new("split quotation", "(?<k>q),?[^./q]*,[QFU]", "“We pay,” said Mara Lind, “and always did.”", "Mara Lind", looksBack: true),
        new(
            "same paragraph",
            "(?<k>q)[^./q]*\\.[QFU]",
            "“We pay,” said Mara Lind after Bo Hale asked. “We always did.”",
            "Mara Lind",
            looksBack: true),
        new(
            "same paragraph, first",
            "(?<k>q)[^./q]*q[^./q]*\\.[QFU]",
            "“We pay,” said Mara Lind, who owns “Harbor House”. “We always did.”",
            "Mara Lind",
            looksBack: true),
        new(
            "verb in sentence before",
            "{who}{of}{aside}*{says}[^./q]*\\.[QFU]",
            "The owner did not mind, Mara Lind said. “We pay.”",
            "Mara Lind",
            looksBack: true),
        new(
            "sentence before",
            "{opening}{person}[^./q]*\\.[QFU]",
            "Mayor Mara Lind did not mind. “We pay.”",
            "Mara Lind",
            looksBack: true,
            onlyPersons: true),
        new(
            "earlier in paragraph",
            "(?<k>q)[^/q]*\\.[QFU]",
            "“We pay,” Mara Lind said. It was getting dark. “We always did.”",
            "Mara Lind",
            looksBack: true),
        new("paragraph before", "(?<k>q)[^./q]*\\./[QFU]", "“We pay,” said Mara Lind.\n\n“We always did.”", "Mara Lind", looksBack: true),
        new(
            "verb in paragraph before",
            "{who}{of}{aside}*{says}[^./q]*\\./[QFU]",
            "Mara Lind spoke to the owners.\n\n“We pay.”",
            "Mara Lind",
            looksBack: true),
        new(
            "verb before colon",
            "{who}{of}{aside}*{says}[^./:]*:[^./]*[QFU]",
            "Mara Lind denied the charge: the house was “dry”.",
            "Mara Lind",
            looksBack: true),
        new(
            "subject before colon",
            "{opening}{person}[^./:]+:[QFU]",
            "Mayor Mara Lind was clear in her findings: “We pay.”",
            "Mara Lind",
            looksBack: true,
            onlyPersons: true),
        new(
            "subject of clause",
            "(?:s|,c?){person}[rab]*w[^.,:/]*?[QF]",
            "The mayor likes tea, while Mayor Mara Lind loves “big talk”.",
            "Mara Lind",
            looksBack: true,
            onlyPersons: true),
        new(
            "subject of sentence",
            "{opening}{person}(?:(?!b[ra]*(?:V|wB))[^./:N])*?[QFU]",
            "Mayor Mara Lind is no fan of “big talk”.",
            "Mara Lind",
            looksBack: true,
            onlyPersons: true),
        new("later in sentence", "[QF][^./q]*(?<k>q)", "The “big” house “was dry,” Mara Lind said.", "Mara Lind", looksAhead: true),
        new("paragraph goes on", "U\\./(?<k>q)", "“We pay.\n\n“We always did,” Mara Lind said.", "Mara Lind", looksAhead: true),
    ];

    /// <summary>A pattern with the parts in braces put in.</summary>
    public static string Expand(string pattern)
    {
        foreach (var (name, part) in Parts)
            pattern = pattern.Replace(name, part);
        return pattern;
    }
}
