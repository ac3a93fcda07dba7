using System.Globalization;
using Corpus.Compiler.Structure.Labels;

namespace Corpus.Benchmarks.Structure;

/// <summary>
/// Trains boosted decision trees for binary classification on the gradient of the logistic loss (Friedman 2001), with second-order leaves
/// and histograms of the features' values (Chen and Guestrin 2016). The same rows give the same trees.
/// </summary>
internal sealed class BoostedTrees
{
    /// <summary>A feature with more values than this is divided into this many steps at its quantiles.</summary>
    private const int MostSteps = 40;

    /// <summary>The cells of a histogram: one for each step, and one for the values above the last.</summary>
    private const int Stride = MostSteps + 1;

    /// <summary>Leaves are log-odds in thousandths.</summary>
    private const double Scale = 1000;

    private const double RowShare = 0.5;
    private const double FeatureShare = 0.2;

    private readonly List<int[]> rows;
    private readonly double[] answers;
    private readonly double[] weights;
    private readonly int[] publishers;
    private readonly int[][] steps;
    private readonly byte[][] columns;
    private readonly Slope[] slopes;
    private readonly double[] sums;
    private readonly Random random = new(1);

    /// <param name="rows">The values of all features, for each line.</param>
    /// <param name="answers">1 for yes, 0 for no.</param>
    /// <param name="weights">The weight of each line.</param>
    /// <param name="publishers">The number of each line's publisher.</param>
    public BoostedTrees(List<int[]> rows, double[] answers, double[] weights, int[] publishers)
    {
        (this.rows, this.answers, this.weights, this.publishers) = (rows, answers, weights, publishers);
        steps = [.. Enumerable.Range(0, LineFeatures.Names.Count).Select(StepsOf)];
        columns = [.. steps.Select((values, feature) => rows.Select(row => StepOf(values, row[feature])).ToArray())];
        (slopes, sums) = (new Slope[rows.Count], new double[rows.Count]);
    }

    public required int Count { get; init; }

    public required int Depth { get; init; }

    public required double Rate { get; init; }

    /// <summary>The penalty on the square of a leaf.</summary>
    public required double Penalty { get; init; }

    /// <summary>The least sum of the second derivatives of the lines in a leaf.</summary>
    public required double LeastInLeaf { get; init; }

    /// <summary>Each side of a split must have lines of at least this many publishers, so that no split memorizes one of them.</summary>
    public required int LeastPublishers { get; init; }

    /// <summary>Added to the score of every line: above zero, a line in doubt is a yes.</summary>
    public double Bias { get; init; }

    /// <summary>The lines of the model's file.</summary>
    public IEnumerable<string> Train()
    {
        var yes = Enumerable.Range(0, rows.Count).Sum(i => weights[i] * answers[i]);
        var start = Math.Log(yes / (weights.Sum() - yes));
        Array.Fill(sums, start);
        yield return TreeModel.FirstLine;
        yield return ((int)Math.Round(Scale * (start + Bias))).ToString(CultureInfo.InvariantCulture);
        for (var tree = 0; tree < Count; tree++)
        {
            foreach (var line in Write(Grow(), 0, 0))
                yield return line;
        }
    }

    private int[] StepsOf(int feature)
    {
        var values = rows.Select(row => row[feature]).Order().ToArray();
        var distinct = values.Distinct().ToArray();
        if (distinct.Length <= MostSteps)
            return distinct[..^1];
        var quantiles = Enumerable.Range(1, MostSteps - 1).Select(k => values[(long)k * values.Length / MostSteps]);
        return [.. quantiles.Distinct().Where(value => value != values[^1])];
    }

    private static byte StepOf(int[] steps, int value)
    {
        var at = Array.BinarySearch(steps, value);
        return (byte)(at < 0 ? ~at : at);
    }

    /// <summary>Grows a tree, stored in one array: the children of node n are nodes 2n + 1 and 2n + 2.</summary>
    private Tree Grow()
    {
        var sampled = new List<int>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var p = 1 / (1 + Math.Exp(-sums[i]));
            slopes[i] = new Slope(weights[i] * (p - answers[i]), weights[i] * Math.Max(1e-6, p * (1 - p)));
            if (random.NextDouble() < RowShare)
                sampled.Add(i);
        }

        int[] features = [.. Enumerable.Range(0, columns.Length).Where(_ => random.NextDouble() < FeatureShare)];
        var tree = new Tree(Depth);
        int[][] nodes = [[.. sampled]];
        Slope[][] histograms = [SumUp(nodes[0], features)];
        for (var depth = 0; depth < Depth; depth++)
        {
            if (depth > 0)
                histograms = SumUpLevel(nodes, histograms, features);
            for (var node = 0; node < nodes.Length; node++)
                Split(tree, nodes.Length - 1 + node, nodes[node], histograms[node], features);
            nodes = [.. nodes.SelectMany((lines, node) => Divide(tree, nodes.Length - 1 + node, lines))];
        }

        for (var leaf = 0; leaf < tree.Leaves.Length; leaf++)
        {
            var total = TotalOf(nodes[leaf]);
            tree.Leaves[leaf] = (int)Math.Round(-Scale * Rate * total.First / (total.Second + Penalty));
        }

        for (var i = 0; i < rows.Count; i++)
            sums[i] += tree.Leaves[LeafOf(tree, i)] / Scale;
        return tree;
    }

    /// <summary>The sums of the lines of a node for each step of each feature.</summary>
    private Slope[] SumUp(int[] lines, int[] features)
    {
        var histogram = new Slope[features.Length * Stride];
        for (var i = 0; i < features.Length; i++)
        {
            var cells = histogram.AsSpan(i * Stride, Stride);
            var column = columns[features[i]];
            foreach (var line in lines)
            {
                ref var cell = ref cells[column[line]];
                cell = new Slope(cell.First + slopes[line].First, cell.Second + slopes[line].Second);
            }
        }

        return histogram;
    }

    /// <summary>The histograms of a level: of two children, the smaller is summed up, and the other is the rest of the parent.</summary>
    private Slope[][] SumUpLevel(int[][] nodes, Slope[][] parents, int[] features)
    {
        var histograms = new Slope[nodes.Length][];
        for (var node = 0; node < nodes.Length; node += 2)
        {
            var smaller = nodes[node].Length <= nodes[node + 1].Length ? node : node + 1;
            var summed = SumUp(nodes[smaller], features);
            var rest = parents[node / 2];
            for (var i = 0; i < rest.Length; i++)
                rest[i] = new Slope(rest[i].First - summed[i].First, rest[i].Second - summed[i].Second);
            (histograms[smaller], histograms[node + (node + 1 - smaller)]) = (summed, rest);
        }

        return histograms;
    }

    /// <summary>Gives a node the split with the greatest gain among those with enough lines and publishers on both sides.</summary>
    private void Split(Tree tree, int node, int[] lines, Slope[] histogram, int[] features)
    {
        var total = TotalOf(lines);
        var splits = new List<(double Gain, int Feature, int Step)>();
        for (var i = 0; i < features.Length; i++)
        {
            var (gain, step) = FindStep(histogram.AsSpan(i * Stride, steps[features[i]].Length), total);
            if (gain > 1e-3)
                splits.Add((gain, features[i], step));
        }

        (tree.Features[node], tree.Steps[node]) = splits.OrderByDescending(split => split.Gain)
            .Where(split => IsOfSeveralPublishers(lines, split.Feature, split.Step))
            .Select(split => (split.Feature, split.Step))
            .FirstOrDefault((-1, 0));
    }

    private (double Gain, int Step) FindStep(Span<Slope> histogram, Slope total)
    {
        var (first, second, best) = (0.0, 0.0, (Gain: 0.0, Step: 0));
        for (var step = 0; step < histogram.Length; step++)
        {
            (first, second) = (first + histogram[step].First, second + histogram[step].Second);
            if (second < LeastInLeaf)
                continue;
            if (total.Second - second < LeastInLeaf)
                break;
            var gain = Worth(first, second) + Worth(total.First - first, total.Second - second) - Worth(total.First, total.Second);
            if (gain > best.Gain + 1e-9)
                best = (gain, step);
        }

        return best;
    }

    private bool IsOfSeveralPublishers(int[] lines, int feature, int step)
    {
        var (below, above) = (new HashSet<int>(), new HashSet<int>());
        foreach (var line in lines)
        {
            var side = columns[feature][line] > step ? above : below;
            if (side.Count < LeastPublishers && side.Add(publishers[line]) && below.Count + above.Count == 2 * LeastPublishers)
                return true;
        }

        return false;
    }

    private IEnumerable<int[]> Divide(Tree tree, int node, int[] lines)
    {
        var (feature, step) = (tree.Features[node], tree.Steps[node]);
        return feature < 0
            ? [lines, []]
            : [[.. lines.Where(line => columns[feature][line] <= step)], [.. lines.Where(line => columns[feature][line] > step)]];
    }

    private int LeafOf(Tree tree, int line)
    {
        var node = 0;
        while (node < tree.Features.Length)
            node = (2 * node) + (tree.Features[node] >= 0 && columns[tree.Features[node]][line] > tree.Steps[node] ? 2 : 1);
        return node - tree.Features.Length;
    }

    private Slope TotalOf(int[] lines)
    {
        var (first, second) = (0.0, 0.0);
        foreach (var line in lines)
            (first, second) = (first + slopes[line].First, second + slopes[line].Second);
        return new Slope(first, second);
    }

    private double Worth(double gradient, double curvature) => gradient * gradient / (curvature + Penalty);

    private IEnumerable<string> Write(Tree tree, int node, int depth)
    {
        var inner = tree.Features.Length;
        if (node >= inner)
            return [new string(' ', depth) + tree.Leaves[node - inner].ToString(CultureInfo.InvariantCulture)];
        if (tree.Features[node] < 0)
            return Write(tree, (2 * node) + 1, depth);
        var (feature, value) = (tree.Features[node], steps[tree.Features[node]][tree.Steps[node]]);
        var split = FormattableString.Invariant($"{new string(' ', depth)}{LineFeatures.Names[feature]} > {value}");
        return [split, .. Write(tree, (2 * node) + 1, depth + 1), .. Write(tree, (2 * node) + 2, depth + 1)];
    }

    /// <summary>The first and the second derivative of the loss by a line's score, or their sums over lines.</summary>
    private readonly record struct Slope(double First, double Second);

    private sealed class Tree(int depth)
    {
        /// <summary>The feature by which a node splits; -1 where it does not: all its lines go to its first child.</summary>
        public int[] Features { get; } = new int[(1 << depth) - 1];

        public int[] Steps { get; } = new int[(1 << depth) - 1];

        public int[] Leaves { get; } = new int[1 << depth];
    }
}
