namespace Corpus.Compiler.Tests.Cost;

/// <summary>Tests that measure time run without others beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class CostCollection
{
    public const string Name = "Cost";
}
