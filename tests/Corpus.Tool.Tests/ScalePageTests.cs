using Corpus.Compiler.Model;
using Corpus.TestData;
using Corpus.Tool.Export;

namespace Corpus.Tool.Tests;

public class ScalePageTests
{
    [Fact]
    public void EveryTableAndColumnIsDocumentedWithItsType()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "scale.md"));

        foreach (var table in ExportTables.Of(CorpusSettings.Default))
        {
            var rows = table.Columns.Select(
                column => $"| `{column.Name}` | `{column.Type}` | {(column.IsNullable ? "yes" : "")} | {column.Description} |\n");
            Assert.Contains(
                $"### `{table.Name}`\n\n{table.Description}\n\n| column | type | null | |\n|---|---|---|---|\n{string.Concat(rows)}\n",
                page);
        }
    }
}
