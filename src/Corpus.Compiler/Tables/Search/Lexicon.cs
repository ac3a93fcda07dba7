namespace Corpus.Compiler.Tables.Search;

/// <summary>Every form and every term of the corpus; <see cref="SearchLayout"/> says what they are.</summary>
internal sealed class Lexicon
{
    private Lexicon(string[] forms, int[] numbers, int[] terms, string[] stems, int[][] sequences) =>
        (Forms, Numbers, Terms, Stems, Sequences) = (forms, numbers, terms, stems, sequences);

    /// <summary>The forms, in ordinal order.</summary>
    public string[] Forms { get; }

    /// <summary>The number of each form: from 1, the most frequent first.</summary>
    public int[] Numbers { get; }

    /// <summary>The term of each form.</summary>
    public int[] Terms { get; }

    /// <summary>The stem of each term; terms are in the order of their first forms.</summary>
    public string[] Stems { get; }

    /// <summary>For each article its words, as places in <see cref="Forms"/> plus one, with the zeros of <see cref="ArticleTerms.Sequence"/>.</summary>
    public int[][] Sequences { get; }

    /// <summary>Puts the words of all articles together.</summary>
    public static Lexicon Of(IReadOnlyList<ArticleTerms> articles, bool stemming)
    {
        // Words are numbered as they come, and put in order when all are known.
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<int>();
        var sequences = new int[articles.Count][];
        for (var row = 0; row < sequences.Length; row++)
        {
            int[] words = [0, .. articles[row].Words.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(word => 1 + Find(word))];
            var sequence = sequences[row] = new int[articles[row].Sequence.Count];
            for (var i = 0; i < sequence.Length; i++)
            {
                sequence[i] = words[articles[row].Sequence[i]];
                if (sequence[i] > 0)
                    counts[sequence[i] - 1]++;
            }
        }

        string[] forms = [.. found.Keys];
        Array.Sort(forms, StringComparer.Ordinal);
        var places = new int[forms.Length + 1];
        for (var form = 0; form < forms.Length; form++)
            places[1 + found[forms[form]]] = 1 + form;
        foreach (var sequence in sequences)
        {
            for (var i = 0; i < sequence.Length; i++)
                sequence[i] = places[sequence[i]];
        }

        var (terms, stems) = TermsOf(forms, stemming);
        return new Lexicon(forms, NumbersOf([.. forms.Select(form => counts[found[form]])]), terms, stems, sequences);

        int Find(string word)
        {
            if (!found.TryGetValue(word, out var number))
            {
                found.Add(word, number = counts.Count);
                counts.Add(0);
            }

            return number;
        }
    }

    private static int[] NumbersOf(int[] counts)
    {
        // Sorting is stable by its second key, the place in the alphabet.
        long[] order = [.. counts.Select((count, form) => ((long)-count << 32) | (uint)form)];
        Array.Sort(order);
        var numbers = new int[counts.Length];
        for (var i = 0; i < order.Length; i++)
            numbers[(int)order[i]] = i + 1;
        return numbers;
    }

    private static (int[] Terms, string[] Stems) TermsOf(string[] forms, bool stemming)
    {
        if (!stemming)
            return ([.. Enumerable.Range(0, forms.Length)], forms);
        var byStem = new Dictionary<string, int>(StringComparer.Ordinal);
        var stems = new List<string>();
        var terms = new int[forms.Length];
        var letters = new char[WordFolding.MaxLength];
        for (var form = 0; form < forms.Length; form++)
        {
            forms[form].CopyTo(0, letters, 0, forms[form].Length);
            var stem = new string(letters, 0, PorterStemmer.Stem(letters.AsSpan(0, forms[form].Length)));
            if (!byStem.TryGetValue(stem, out terms[form]))
            {
                byStem.Add(stem, terms[form] = stems.Count);
                stems.Add(stem);
            }
        }

        return (terms, [.. stems]);
    }
}
