using Corpus.Compiler.Documents;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>The names of vocabularies and of types of articles that a schema declares, to which fields can refer.</summary>
internal sealed class SchemaNames(ProblemList problems)
{
    private readonly HashSet<string> faulty = new(StringComparer.Ordinal);

    /// <summary>The vocabularies.</summary>
    public HashSet<string> Vocabularies { get; } = new(StringComparer.Ordinal);

    /// <summary>The types of articles.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a part of the schema has the wrong shape, so that its declarations are unknown.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Whether a name may be declared, in a declaration that could not be read.</summary>
    public bool MayHave(string name) => IsIncomplete || faulty.Contains(name);

    /// <summary>Adds a name whose declaration could not be read.</summary>
    public void AddFaulty(string name) => faulty.Add(name);

    /// <summary>The mapping that a part of the schema must be; null if there is none.</summary>
    public MappingNode? Section(NodePair? pair, string expected)
    {
        var mapping = pair is null ? null : NodeShape.Mapping(pair, expected, problems);
        IsIncomplete |= pair is not null && mapping is null;
        return mapping;
    }
}
