namespace Corpus.Compiler.Structure.Labels;

/// <summary>Why one line is what it is.</summary>
internal sealed record LineReason
{
    /// <summary>The first UTF-16 code unit of the line.</summary>
    public required int Start { get; init; }

    /// <summary>What the line is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>The rule that decides what the line looks like by itself.</summary>
    public required string LineRule { get; init; }

    /// <summary>The rule that decides what it is in its place.</summary>
    public required string PlaceRule { get; init; }

    /// <summary>
    /// Above zero when the model takes the line for part of the article; null when there is no page around it and the rules decide.
    /// </summary>
    public required int? Score { get; init; }

    /// <summary>The features that moved the score most, each with its value.</summary>
    public required IReadOnlyList<(string Feature, int Value, int Weight)> Features { get; init; }
}
