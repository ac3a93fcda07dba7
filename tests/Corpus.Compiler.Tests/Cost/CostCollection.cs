namespace Corpus.Compiler.Tests.Cost;

/// <summary>The tests that measure time; no other test runs in parallel with them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class CostCollection
{
    public const string Name = "Cost";
}
