using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Corpus.Compiler.Data;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>
/// Boosted decision trees (Friedman 2001) over the features of a line: each tree adds an integer, and the answer is yes when the sum is
/// above zero. With integers, it is the same on every machine.
/// </summary>
internal sealed class TreeModel
{
    private const string Above = " > ";
    private const string Fingerprint = "features: ";
    private const int Deepest = 10;

    private static readonly Dictionary<string, int> FeatureNumbers = NumberFeatures();

    private static readonly Lazy<TreeModel> Shipped = new(() => new([.. WordList.Read("en/article-lines.txt")]));

    // All trees are filled up to the depth of the deepest, so that all lines take the same way through them. The split at place n of a tree
    // has its "no" at 2n + 1 and its "yes" at 2n + 2; the leaves come last.
    private readonly int depth;
    private readonly Split[] splits;
    private readonly short[] leaves;

    /// <summary>
    /// Reads a model from the lines of its file. The first gives the fingerprint of the features; the others write each tree from its root:
    /// the split, <c>words > 11</c>, then the tree for the lines of which it is not true, then the tree for those of which it is. A number
    /// alone is what a leaf adds.
    /// </summary>
    /// <exception cref="InvalidOperationException">A line is not part of a model.</exception>
    public TreeModel(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || !lines[0].StartsWith(Fingerprint, StringComparison.Ordinal))
            throw new InvalidOperationException("The model does not say on which features it was trained.");
        TrainedOn = lines[0].Substring(Fingerprint.Length);
        var trees = new List<Node>();
        for (var at = 1; at < lines.Count;)
            trees.Add(ReadNode(lines, ref at));
        depth = trees.Select(tree => tree.Depth).DefaultIfEmpty().Max();
        if (depth > Deepest)
            throw new InvalidOperationException($"A tree of the model is deeper than {Deepest} splits.");
        (splits, leaves) = (new Split[trees.Count * SplitsOfTree], new short[trees.Count << depth]);
        for (var tree = 0; tree < trees.Count; tree++)
            Fill(trees[tree], tree, 0);
    }

    /// <summary>The model that the package carries: does a line belong to the article?</summary>
    public static TreeModel BuiltIn => Shipped.Value;

    /// <summary>The fingerprint of the features that the model was trained on.</summary>
    public string TrainedOn { get; }

    /// <summary>The first line of a model's file.</summary>
    public static string FirstLine => Fingerprint + FeatureFingerprint.Compute();

    private int SplitsOfTree => (1 << depth) - 1;

    /// <summary>How many lines are scored at once.</summary>
    public static int Lanes => Vector<short>.Count;

    /// <summary>The sum over the trees for a line of these values.</summary>
    public int Score(int[] values)
    {
        var score = 0;
        for (var tree = 0; tree < leaves.Length >> depth; tree++)
        {
            var place = 0;
            while (place < SplitsOfTree)
                place = splits[(tree * SplitsOfTree) + place].Next(place, values);
            score += leaves[(tree << depth) + place - SplitsOfTree];
        }

        return score;
    }

    /// <summary>
    /// The sums over the trees for <see cref="Lanes"/> lines at once. All splits of a tree are looked at, from the leaves up, without a
    /// branch: for one line after another the trees took three times as long (<c>benchmarks/Structure speed</c>).
    /// </summary>
    /// <param name="values">
    /// The values of the first feature for all lines, then those of the second. Values beyond 16 bits are the outermost.
    /// </param>
    /// <param name="scores">The sums.</param>
    [MethodImpl(JitOptions.SkipTier0)]
    public void Score(short[] values, int[] scores)
    {
        ReadOnlySpan<Vector<short>> features = MemoryMarshal.Cast<short, Vector<short>>(values);
        var inner = SplitsOfTree;
        Span<Vector<short>> answers = stackalloc Vector<short>[inner + 1];
        var (first, second) = (Vector<int>.Zero, Vector<int>.Zero);
        for (var (root, leaf) = (0, 0); leaf < leaves.Length; root += inner, leaf += inner + 1)
        {
            var tree = splits.AsSpan(root, inner);
            var ends = leaves.AsSpan(leaf, inner + 1);
            var place = inner - 1;
            for (var end = inner; end > 0; end -= 2, place--)
                answers[place] = Choose(features, tree[place], new Vector<short>(ends[end]), new Vector<short>(ends[end - 1]));
            for (; place >= 0; place--)
                answers[place] = Choose(features, tree[place], answers[(2 * place) + 2], answers[(2 * place) + 1]);
            Vector.Widen(inner == 0 ? new Vector<short>(ends[0]) : answers[0], out var low, out var high);
            (first, second) = (first + low, second + high);
        }

        first.CopyTo(scores);
        second.CopyTo(scores, Vector<int>.Count);
    }

    private static Vector<short> Choose(ReadOnlySpan<Vector<short>> features, Split split, Vector<short> yes, Vector<short> no) =>
        Vector.ConditionalSelect(Vector.GreaterThan(features[split.Feature], new Vector<short>(split.Value)), yes, no);

    /// <summary>
    /// The features that moved the score most. The weight of a feature is how much the mean of the leaves within reach changed at its
    /// splits.
    /// </summary>
    /// <param name="values">The values of the line's features.</param>
    /// <param name="most">How many features at most.</param>
    public IReadOnlyList<(string Feature, int Value, int Weight)> Explain(int[] values, int most)
    {
        var weights = new int[values.Length];
        for (var tree = 0; tree < leaves.Length >> depth; tree++)
        {
            for (var place = 0; place < SplitsOfTree;)
            {
                var split = splits[(tree * SplitsOfTree) + place];
                var next = split.Next(place, values);
                weights[split.Feature] += MeanOf(tree, next) - MeanOf(tree, place);
                place = next;
            }
        }

        return
        [
            .. weights.Select((weight, feature) => (Name: LineFeatures.Names[feature], values[feature], weight))
                .Where(f => f.weight != 0)
                .OrderByDescending(f => Math.Abs(f.weight)).ThenBy(f => f.Name, StringComparer.Ordinal).Take(most),
        ];
    }

    /// <summary>The mean of the leaves below a place, halved at each split.</summary>
    private int MeanOf(int tree, int place) => place >= SplitsOfTree
        ? leaves[(tree << depth) + place - SplitsOfTree]
        : (MeanOf(tree, (2 * place) + 1) + MeanOf(tree, (2 * place) + 2)) / 2;

    private static Node ReadNode(IReadOnlyList<string> lines, ref int at)
    {
        if (at >= lines.Count)
            throw new InvalidOperationException("The last tree of the model is not complete.");
        var line = lines[at++].Trim();
        var parting = line.LastIndexOf(Above, StringComparison.Ordinal);
        var number = parting < 0 ? line : line.Substring(parting + Above.Length);
        if (!short.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || value == short.MaxValue)
            throw new InvalidOperationException($"'{number}' is not a number of 16 bits.");
        if (parting < 0)
            return new Node(0, value, null, null);
        if (!FeatureNumbers.TryGetValue(line.Substring(0, parting), out var feature))
            throw new InvalidOperationException($"'{line.Substring(0, parting)}' is not a feature of lines.");
        var no = ReadNode(lines, ref at);
        return new Node(feature, value, no, ReadNode(lines, ref at));
    }

    /// <summary>Writes a tree to its places; a leaf that is not at the bottom becomes splits with the same leaf on both sides.</summary>
    private void Fill(Node node, int tree, int place)
    {
        if (place >= SplitsOfTree)
        {
            leaves[(tree << depth) + place - SplitsOfTree] = (short)node.Value;
            return;
        }

        splits[(tree * SplitsOfTree) + place] = new Split((short)node.Feature, (short)node.Value);
        Fill(node.No ?? node, tree, (2 * place) + 1);
        Fill(node.Yes ?? node, tree, (2 * place) + 2);
    }

    private static Dictionary<string, int> NumberFeatures()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < LineFeatures.Names.Count; i++)
            numbers.Add(LineFeatures.Names[i], i);
        return numbers;
    }

    /// <summary>A split (is the feature above the value?) with the trees for "no" and "yes", or a leaf, which adds the value.</summary>
    private sealed record Node(int Feature, int Value, Node? No, Node? Yes)
    {
        public int Depth => No is null || Yes is null ? 0 : 1 + Math.Max(No.Depth, Yes.Depth);
    }

    /// <summary>Is the feature above the value?</summary>
    private readonly record struct Split(short Feature, short Value)
    {
        /// <summary>The place of the answer to the split at a place.</summary>
        public int Next(int place, int[] values) => (2 * place) + (values[Feature] > Value ? 2 : 1);
    }
}
