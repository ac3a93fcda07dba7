using System.Globalization;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>
/// Boosted decision trees (Friedman 2001) over the facts of a line: each tree adds an integer, and the answer is yes when the sum is above
/// zero. With integers, it is the same on every machine.
/// </summary>
internal sealed class TreeModel
{
    private const string Split = " > ";

    private static readonly Dictionary<string, int> FactNumbers = NumberFacts();

    private readonly List<Node> nodes = [];
    private readonly List<int> roots = [];

    /// <summary>
    /// Reads a model from the lines of its file, which writes each tree from its root: the split, <c>words > 11</c>, then the tree for the
    /// lines of which it is not true, then the tree for those of which it is. A number alone is what a leaf adds.
    /// </summary>
    /// <exception cref="InvalidOperationException">A line is not part of a model.</exception>
    public TreeModel(IReadOnlyList<string> lines)
    {
        for (var at = 0; at < lines.Count;)
            roots.Add(ReadNode(lines, ref at));
    }

    /// <summary>The value of every fact of a line.</summary>
    public static void Read(PageFacts page, int line, int[] values)
    {
        for (var fact = 0; fact < values.Length; fact++)
            values[fact] = LineFacts.All[fact].Of(page, line);
    }

    /// <summary>The sum over the trees for a line of these values.</summary>
    public int Score(int[] values)
    {
        var score = 0;
        foreach (var root in roots)
        {
            var at = root;
            while (nodes[at].Fact >= 0)
                at = Next(at, values);
            score += nodes[at].Value;
        }

        return score;
    }

    /// <summary>
    /// The facts that moved the score most. The weight of a fact is how much the mean of the leaves within reach changed at its splits.
    /// </summary>
    /// <param name="values">The values of the line's facts.</param>
    /// <param name="most">How many facts at most.</param>
    public IReadOnlyList<(string Fact, int Value, int Weight)> Explain(int[] values, int most)
    {
        var weights = new int[values.Length];
        foreach (var root in roots)
        {
            for (var at = root; nodes[at].Fact >= 0;)
            {
                var next = Next(at, values);
                weights[nodes[at].Fact] += nodes[next].Mean - nodes[at].Mean;
                at = next;
            }
        }

        return
        [
            .. weights.Select((weight, fact) => (LineFacts.All[fact].Name, values[fact], weight))
                .Where(f => f.weight != 0)
                .OrderByDescending(f => Math.Abs(f.weight)).ThenBy(f => f.Name, StringComparer.Ordinal).Take(most),
        ];
    }

    private int Next(int at, int[] values) => values[nodes[at].Fact] > nodes[at].Value ? nodes[at].Yes : nodes[at].No;

    private int ReadNode(IReadOnlyList<string> lines, ref int at)
    {
        if (at >= lines.Count)
            throw new InvalidOperationException("The last tree of the model is not complete.");
        var line = lines[at++].Trim();
        var split = line.LastIndexOf(Split, StringComparison.Ordinal);
        var value = int.Parse(split < 0 ? line : line.Substring(split + Split.Length), CultureInfo.InvariantCulture);
        var number = nodes.Count;
        if (split < 0)
        {
            nodes.Add(new Node(-1, value, -1, -1, value));
            return number;
        }

        if (!FactNumbers.TryGetValue(line.Substring(0, split), out var fact))
            throw new InvalidOperationException($"'{line.Substring(0, split)}' is not a fact about lines.");
        nodes.Add(default);
        var no = ReadNode(lines, ref at);
        var yes = ReadNode(lines, ref at);
        nodes[number] = new Node(fact, value, no, yes, (nodes[no].Mean + nodes[yes].Mean) / 2);
        return number;
    }

    private static Dictionary<string, int> NumberFacts()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < LineFacts.All.Count; i++)
            numbers.Add(LineFacts.All[i].Name, i);
        return numbers;
    }

    /// <summary>A split (is the fact above the value?) or, with a fact below zero, a leaf that adds the value.</summary>
    private readonly record struct Node(int Fact, int Value, int No, int Yes, int Mean);
}
