using System.Globalization;
using Corpus.Compiler.Structure.Labels;

namespace Corpus.Benchmarks.Structure;

/// <summary>
/// Trains boosted decision trees for binary classification on the gradient of the logistic loss (Friedman 2001), with second-order leaves
/// and histograms of the facts' values (Chen and Guestrin 2016). The same rows give the same trees.
/// </summary>
internal sealed class BoostedTrees
{
    /// <summary>A fact with more values than this is divided into this many steps at its quantiles.</summary>
    private const int MostSteps = 40;

    /// <summary>The cells of a histogram: one for each step, and one for the values above the last.</summary>
    private const int Stride = MostSteps + 1;

    /// <summary>Leaves are log-odds in thousandths.</summary>
    private const double Scale = 1000;

    private const double RowShare = 0.8;
    private const double FactShare = 0.2;

    private readonly List<int[]> rows;
    private readonly double[] answers;
    private readonly double[] weights;
    private readonly int[][] steps;
    private readonly byte[][] columns;
    private readonly double[] gradients;
    private readonly double[] curvatures;
    private readonly double[] sums;
    private readonly int[] nodeOf;
    private readonly Random random = new(1);

    /// <param name="rows">The values of all facts, for each line.</param>
    /// <param name="answers">1 for yes, 0 for no.</param>
    /// <param name="weights">The weight of each line.</param>
    public BoostedTrees(List<int[]> rows, double[] answers, double[] weights)
    {
        (this.rows, this.answers, this.weights) = (rows, answers, weights);
        steps = [.. Enumerable.Range(0, LineFacts.Names.Count).Select(StepsOf)];
        columns = [.. steps.Select((values, fact) => rows.Select(row => StepOf(values, row[fact])).ToArray())];
        (gradients, curvatures) = (new double[rows.Count], new double[rows.Count]);
        (sums, nodeOf) = (new double[rows.Count], new int[rows.Count]);
    }

    public required int Count { get; init; }

    public required int Depth { get; init; }

    public required double Rate { get; init; }

    /// <summary>The penalty on the square of a leaf.</summary>
    public required double Penalty { get; init; }

    /// <summary>The least sum of the second derivatives of the lines in a leaf.</summary>
    public required double LeastInLeaf { get; init; }

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

    private int[] StepsOf(int fact)
    {
        var values = rows.Select(row => row[fact]).Order().ToArray();
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
            (gradients[i], curvatures[i]) = (weights[i] * (p - answers[i]), weights[i] * Math.Max(1e-6, p * (1 - p)));
            nodeOf[i] = 0;
            if (random.NextDouble() < RowShare)
                sampled.Add(i);
        }

        int[] facts = [.. Enumerable.Range(0, columns.Length).Where(_ => random.NextDouble() < FactShare)];
        var tree = new Tree(Depth);
        for (var depth = 0; depth < Depth; depth++)
            SplitLevel(tree, (1 << depth) - 1, 1 << depth, sampled, facts);
        var (leafGradients, leafCurvatures) = (new double[1 << Depth], new double[1 << Depth]);
        foreach (var i in sampled)
        {
            leafGradients[nodeOf[i]] += gradients[i];
            leafCurvatures[nodeOf[i]] += curvatures[i];
        }

        for (var leaf = 0; leaf < tree.Leaves.Length; leaf++)
            tree.Leaves[leaf] = (int)Math.Round(-Scale * Rate * leafGradients[leaf] / (leafCurvatures[leaf] + Penalty));
        for (var i = 0; i < rows.Count; i++)
            sums[i] += tree.Leaves[nodeOf[i]] / Scale;
        return tree;
    }

    private void SplitLevel(Tree tree, int first, int nodes, List<int> sampled, int[] facts)
    {
        var (totals, best) = (new (double G, double H)[nodes], new (double Gain, int Fact, int Step)[nodes]);
        foreach (var i in sampled)
            totals[nodeOf[i]] = (totals[nodeOf[i]].G + gradients[i], totals[nodeOf[i]].H + curvatures[i]);
        var histogram = new (double G, double H)[nodes * Stride];
        foreach (var fact in facts)
        {
            Array.Clear(histogram);
            foreach (var i in sampled)
            {
                ref var cell = ref histogram[(nodeOf[i] * Stride) + columns[fact][i]];
                cell = (cell.G + gradients[i], cell.H + curvatures[i]);
            }

            for (var node = 0; node < nodes; node++)
                FindSplit(histogram.AsSpan(node * Stride, steps[fact].Length), totals[node], fact, ref best[node]);
        }

        for (var node = 0; node < nodes; node++)
            (tree.Facts[first + node], tree.Steps[first + node]) = best[node].Gain > 1e-3 ? (best[node].Fact, best[node].Step) : (-1, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            var fact = tree.Facts[first + nodeOf[i]];
            nodeOf[i] = (2 * nodeOf[i]) + (fact >= 0 && columns[fact][i] > tree.Steps[first + nodeOf[i]] ? 1 : 0);
        }
    }

    private void FindSplit(
        Span<(double G, double H)> histogram, (double G, double H) total, int fact, ref (double Gain, int Fact, int Step) best)
    {
        var (g, h) = (0.0, 0.0);
        for (var step = 0; step < histogram.Length; step++)
        {
            (g, h) = (g + histogram[step].G, h + histogram[step].H);
            if (h < LeastInLeaf)
                continue;
            if (total.H - h < LeastInLeaf)
                return;
            var gain = Worth(g, h) + Worth(total.G - g, total.H - h) - Worth(total.G, total.H);
            if (gain > best.Gain + 1e-9)
                best = (gain, fact, step);
        }
    }

    private double Worth(double gradient, double curvature) => gradient * gradient / (curvature + Penalty);

    private IEnumerable<string> Write(Tree tree, int node, int depth)
    {
        var inner = tree.Facts.Length;
        if (node >= inner)
            return [new string(' ', depth) + tree.Leaves[node - inner].ToString(CultureInfo.InvariantCulture)];
        if (tree.Facts[node] < 0)
            return Write(tree, (2 * node) + 1, depth);
        var (fact, value) = (tree.Facts[node], steps[tree.Facts[node]][tree.Steps[node]]);
        var split = FormattableString.Invariant($"{new string(' ', depth)}{LineFacts.Names[fact]} > {value}");
        return [split, .. Write(tree, (2 * node) + 1, depth + 1), .. Write(tree, (2 * node) + 2, depth + 1)];
    }

    private sealed class Tree(int depth)
    {
        /// <summary>The fact by which a node splits; -1 where it does not: all its lines go to its first child.</summary>
        public int[] Facts { get; } = new int[(1 << depth) - 1];

        public int[] Steps { get; } = new int[(1 << depth) - 1];

        public int[] Leaves { get; } = new int[1 << depth];
    }
}
