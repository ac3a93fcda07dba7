using System.Text;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tables;

/// <summary>The corpus's short strings, each stored once and identified by its number; number 0 is the missing string.</summary>
internal sealed class StringTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly StringBuilder names = new();
    private readonly List<int> ends = [0];

    /// <summary>All strings, concatenated.</summary>
    public string Names => names.ToString();

    /// <summary>Where each string ends in <see cref="Names"/>.</summary>
    public IReadOnlyList<int> Ends => ends;

    /// <summary>The number of a string, which is added unless it is there.</summary>
    public int NumberOf(string? text)
    {
        if (text is null)
            return 0;
        if (numbers.TryGetValue(text, out var number))
            return number;
        number = ends.Count;
        numbers.Add(text, number);
        names.Append(text);
        ends.Add(names.Length);
        return number;
    }

    /// <summary>The place of a string in <see cref="Names"/>, which is extended if needed.</summary>
    public TextRange RangeOf(string text)
    {
        var number = NumberOf(text);
        return new TextRange(ends[number - 1], ends[number]);
    }

    /// <summary>The numbers of several strings.</summary>
    public IEnumerable<int> NumbersOf(IEnumerable<string> texts) => texts.Select(NumberOf);
}
