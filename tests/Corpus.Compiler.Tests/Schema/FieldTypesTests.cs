using System.Text.Json;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Tests.Schema;

public class FieldTypesTests
{
    [Fact]
    public void EveryKindHasOneRow() => Assert.Equal(Enum.GetValues<FieldKind>(), FieldTypes.All.Select(row => row.Kind));

    [Fact]
    public void EveryRowDescribesItsValuesToEditors() => Assert.All(FieldTypes.All, row =>
    {
        Assert.True(row.JsonSchema is not null || row.Values is not null);
        if (row.JsonSchema is { } schema)
            Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(schema).RootElement.ValueKind);
    });

    [Fact]
    public void FieldsThatCanBeLookedUpHaveFinitelyManyValues() =>
        Assert.All(FieldTypes.All.Where(row => row.IsLookedUp), row => Assert.NotNull(row.Values));
}
