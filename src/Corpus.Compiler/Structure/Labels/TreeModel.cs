using System.Globalization;
using System.Runtime.CompilerServices;
using Corpus.Compiler.Data;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>
/// Boosted decision trees (Friedman 2001) over the facts of a line: each tree adds an integer, and the answer is yes when the sum is above
/// zero. With integers, it is the same on every machine.
/// </summary>
internal sealed class TreeModel
{
    private const string Split = " > ";
    private const string Fingerprint = "facts: ";

    private static readonly Dictionary<string, int> FactNumbers = NumberFacts();

    private static readonly Lazy<TreeModel> Shipped = new(() => new([.. WordList.Read("en/article-lines.txt")]));

    private readonly Node[] nodes;
    private readonly int[] means;
    private readonly int[] roots;

    /// <summary>
    /// Reads a model from the lines of its file. The first gives the fingerprint of the facts; the others write each tree from its root:
    /// the split, <c>words > 11</c>, then the tree for the lines of which it is not true, then the tree for those of which it is. A number
    /// alone is what a leaf adds.
    /// </summary>
    /// <exception cref="InvalidOperationException">A line is not part of a model.</exception>
    public TreeModel(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || !lines[0].StartsWith(Fingerprint, StringComparison.Ordinal))
            throw new InvalidOperationException("The model does not say on which facts it was trained.");
        TrainedOn = lines[0].Substring(Fingerprint.Length);
        nodes = new Node[lines.Count - 1];
        means = new int[nodes.Length];
        var starts = new List<int>();
        for (var at = 0; at < nodes.Length;)
        {
            starts.Add(at);
            ReadNode(lines, ref at);
        }

        roots = [.. starts];
    }

    /// <summary>The model that the package carries: does a line belong to the article?</summary>
    public static TreeModel BuiltIn => Shipped.Value;

    /// <summary>The fingerprint of the facts that the model was trained on.</summary>
    public string TrainedOn { get; }

    /// <summary>The first line of a model's file.</summary>
    public static string FirstLine => Fingerprint + FactsFingerprint.Compute();

    /// <summary>The sum over the trees for a line of these values.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    public int Score(int[] values)
    {
        var (trees, score) = (nodes, 0);
        foreach (var root in roots)
        {
            var at = root;
            while (trees[at].Fact >= 0)
                at = values[trees[at].Fact] > trees[at].Value ? trees[at].Yes : at + 1;
            score += trees[at].Value;
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
                var next = values[nodes[at].Fact] > nodes[at].Value ? nodes[at].Yes : at + 1;
                weights[nodes[at].Fact] += means[next] - means[at];
                at = next;
            }
        }

        return
        [
            .. weights.Select((weight, fact) => (Name: LineFacts.Names[fact], values[fact], weight))
                .Where(f => f.weight != 0)
                .OrderByDescending(f => Math.Abs(f.weight)).ThenBy(f => f.Name, StringComparer.Ordinal).Take(most),
        ];
    }

    private void ReadNode(IReadOnlyList<string> lines, ref int at)
    {
        if (at >= nodes.Length)
            throw new InvalidOperationException("The last tree of the model is not complete.");
        var (number, line) = (at, lines[++at].Trim());
        var split = line.LastIndexOf(Split, StringComparison.Ordinal);
        var value = int.Parse(split < 0 ? line : line.Substring(split + Split.Length), CultureInfo.InvariantCulture);
        if (split < 0)
        {
            (nodes[number], means[number]) = (new Node(-1, value, -1), value);
            return;
        }

        if (!FactNumbers.TryGetValue(line.Substring(0, split), out var fact))
            throw new InvalidOperationException($"'{line.Substring(0, split)}' is not a fact about lines.");
        ReadNode(lines, ref at);
        var yes = at;
        ReadNode(lines, ref at);
        (nodes[number], means[number]) = (new Node(fact, value, yes), (means[number + 1] + means[yes]) / 2);
    }

    private static Dictionary<string, int> NumberFacts()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < LineFacts.Names.Count; i++)
            numbers.Add(LineFacts.Names[i], i);
        return numbers;
    }

    /// <summary>
    /// A split (is the fact above the value?) or, with a fact below zero, a leaf that adds the value. The tree for "no" follows its split.
    /// </summary>
    private readonly record struct Node(int Fact, int Value, int Yes);
}
