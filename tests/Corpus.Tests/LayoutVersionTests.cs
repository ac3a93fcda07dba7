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
    public void ACorpusOfAnOlderOrNewerLayoutIsRefusedWithBothVersionsAndTheRemedy(int version)
    {
        var refused = Assert.Throws<NotSupportedException>(() => new StoredCorpus(NoTables, version));
        Assert.Contains($"compiled with table layout {version},", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"reads table layout {TableLayout.Version}:", refused.Message, StringComparison.Ordinal);
        Assert.Contains("rebuild the project", refused.Message, StringComparison.Ordinal);
    }
}
