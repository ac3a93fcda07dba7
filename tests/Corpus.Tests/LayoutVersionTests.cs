extern alias compiler;

using compiler::Corpus.Compiler.Tables;
using Corpus.Shared;

namespace Corpus.Tests;

public sealed class LayoutVersionTests
{
    private static readonly CorpusTables NoTables = new("", [], [], [], []);

    [Theory]
    [InlineData(TableLayout.Version - 1)]
    [InlineData(TableLayout.Version + 1)]
    public void ACorpusOfAnotherLayoutIsRejectedWithBothVersionsAndTheRemedy(int version)
    {
        var exception = Assert.Throws<NotSupportedException>(() => new StoredCorpus(NoTables, version));
        Assert.Contains($"compiled with table layout {version},", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"reads table layout {TableLayout.Version}:", exception.Message, StringComparison.Ordinal);
        Assert.Contains("rebuild the project", exception.Message, StringComparison.Ordinal);
    }
}
