namespace Corpus.Compiler.Structure.Labels;

/// <summary>Scores the lines of a page by a model, as many at once as the model can.</summary>
/// <param name="model">The model.</param>
/// <param name="scores">Takes the score of each line.</param>
internal sealed class ScoreBatch(TreeModel model, int[] scores)
{
    private readonly short[] values = new short[LineFeatures.Names.Count * TreeModel.Lanes];
    private readonly int[] found = new int[TreeModel.Lanes];
    private readonly int[] lines = new int[TreeModel.Lanes];
    private int count;

    /// <summary>Adds a line with the values of its features; its score is known after <see cref="Finish"/>.</summary>
    public void Add(int line, int[] features)
    {
        for (var (feature, at) = (0, count); feature < features.Length; feature++, at += TreeModel.Lanes)
            values[at] = (short)Math.Max(short.MinValue, Math.Min(short.MaxValue, features[feature]));
        lines[count++] = line;
        if (count == TreeModel.Lanes)
            Finish();
    }

    /// <summary>Scores the lines that wait.</summary>
    public void Finish()
    {
        if (count == 0)
            return;
        model.Score(values, found);
        for (var i = 0; i < count; i++)
            scores[lines[i]] = found[i];
        count = 0;
    }
}
