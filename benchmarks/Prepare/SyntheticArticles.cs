using System.Text;

namespace Prepare;

/// <summary>
/// Generates articles of invented words, in sentences and paragraphs, the same every time; word frequencies follow Zipf's law.
/// </summary>
internal static class SyntheticArticles
{
    private const int Vocabulary = 30_000;

    public static IEnumerable<(string Name, string Text)> Make(int count)
    {
        var random = new Random(20_231);
        string[] words = [.. Enumerable.Range(0, Vocabulary).Select(rank => Word(random, rank))];
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder(Sentence(random, words, 7).TrimEnd('.')).Append('\n');
            for (var paragraph = 5 + random.Next(10); paragraph > 0; paragraph--)
                text.Append('\n')
                    .AppendJoin(' ', Enumerable.Range(0, 2 + random.Next(3)).Select(_ => Sentence(random, words, 12 + random.Next(15))))
                    .Append('\n');
            yield return ($"section{i % 5}/article{i:0000}", text.ToString());
        }
    }

    private static string Sentence(Random random, string[] words, int length)
    {
        // The probability of a rank is proportional to its reciprocal.
        var sentence = string.Join(' ', Enumerable.Range(0, length).Select(_ => words[(int)Math.Pow(Vocabulary, random.NextDouble()) - 1]));
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    private static string Word(Random random, int rank)
    {
        const string consonants = "bdfgklmnprstvz", vowels = "aeiou";
        var word = new StringBuilder();
        for (var syllables = 1 + (int)Math.Log10(rank + 1) + random.Next(2); syllables > 0; syllables--)
            word.Append(consonants[random.Next(consonants.Length)]).Append(vowels[random.Next(vowels.Length)]);
        return word.Append(consonants[random.Next(consonants.Length)]).ToString();
    }
}
