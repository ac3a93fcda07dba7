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
        var table = new WordTable(1 << 14);
        var sequences = new int[articles.Count][];
        var numbers = new List<int>();
        for (var row = 0; row < sequences.Length; row++)
            sequences[row] = Numbered(articles[row], table, numbers);

        string[] forms = [.. table.Words];
        int[] order = [.. Enumerable.Range(0, forms.Length)];
        Array.Sort(forms, order, StringComparer.Ordinal);
        var places = new int[forms.Length + 1];
        for (var form = 0; form < forms.Length; form++)
            places[1 + order[form]] = 1 + form;
        var counts = new int[forms.Length + 1];
        foreach (var sequence in sequences)
        {
            for (var i = 0; i < sequence.Length; i++)
                counts[sequence[i] = places[sequence[i]]]++;
        }

        var (terms, stems) = TermsOf(forms, stemming);
        return new Lexicon(forms, NumbersOf(counts), terms, stems, sequences);
    }

    /// <summary>An article's words by their numbers in the table plus one.</summary>
    private static int[] Numbered(ArticleTerms article, WordTable table, List<int> numbers)
    {
        numbers.Clear();
        numbers.Add(0);
        var words = article.Words.AsSpan();
        for (var end = words.IndexOf(' '); end >= 0; end = words.IndexOf(' '))
        {
            numbers.Add(1 + table.NumberOf(words.Slice(0, end)));
            words = words.Slice(end + 1);
        }

        var sequence = new int[article.Sequence.Count];
        for (var i = 0; i < sequence.Length; i++)
            sequence[i] = numbers[article.Sequence[i]];
        return sequence;
    }

    /// <summary>The number of each form, given how often it stands in the corpus; the first count is that of the ends of sequences.</summary>
    private static int[] NumbersOf(int[] counts)
    {
        // Between equals the place in the alphabet decides.
        var order = new long[counts.Length - 1];
        for (var form = 0; form < order.Length; form++)
            order[form] = ((long)-counts[form + 1] << 32) | (uint)form;
        Array.Sort(order);
        var numbers = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            numbers[(int)order[i]] = i + 1;
        return numbers;
    }

    private static (int[] Terms, string[] Stems) TermsOf(string[] forms, bool stemming)
    {
        if (!stemming)
            return ([.. Enumerable.Range(0, forms.Length)], forms);
        var stems = new WordTable(forms.Length);
        var terms = new int[forms.Length];
        Span<char> letters = stackalloc char[WordFolding.MaxLength];
        for (var form = 0; form < forms.Length; form++)
        {
            var word = letters.Slice(0, forms[form].Length);
            forms[form].AsSpan().CopyTo(word);
            terms[form] = stems.NumberOf(word.Slice(0, PorterStemmer.Stem(word)));
        }

        return (terms, [.. stems.Words]);
    }
}
