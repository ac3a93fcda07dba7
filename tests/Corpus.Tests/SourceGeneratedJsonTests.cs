extern alias compiler;

using System.Text.Json;
using System.Text.Json.Serialization;
using compiler::Corpus.Compiler;
using compiler::Corpus.Compiler.Files;

namespace Corpus.Tests;

/// <summary>A source-generated context writes the same JSON as reflection, which JsonTests in Corpus.Generator.Tests check.</summary>
public class SourceGeneratedJsonTests
{
    private const string Said = "“The ferry sails again tomorrow at eight,” said Ada Lind.";

    private static readonly StoredCorpus Store = new(CorpusCompiler.Compile(
    [
        new SourceFile("a.txt", $"The ferry is back\n\n{Said} It sails at dawn.\n"),
        new SourceFile("b.txt", $"The ferry returned\n\n{Said} It sails at dusk.\n"),
    ]));

    [Fact]
    public void AnArticleIsSerializedAlike() => AssertSameJson((StoredArticle)Store.Article(0));

    [Fact]
    public void AListIsSerializedAlike() => AssertSameJson(Store.Articles<StoredArticle>());

    [Fact]
    public void AHitIsSerializedAlike() => AssertSameJson(Store.Search<StoredArticle>("dawn", 1)[0]);

    [Fact]
    public void AQuotationIsSerializedAlike() => AssertSameJson(Assert.Single(Store.Article(0).Quotations));

    [Fact]
    public void ARelatedArticleIsSerializedAlike() =>
        AssertSameJson(new RelatedArticle<StoredArticle>(Store.Article(0), 0.5, true));

    [Fact]
    public void ABlockIsSerializedAlike() => AssertSameJson(Store.Article(0).Blocks[0]);

    [Fact]
    public void TheTypeOfTheLibrarySerializesTheArticleOfTheProject() => Assert.Equal(
        JsonSerializer.Serialize((StoredArticle)Store.Article(0), StoredJson.Default.StoredArticle),
        JsonSerializer.Serialize(Store.Article(0), StoredJson.Default.CorpusArticle));

    private static void AssertSameJson<T>(T value)
    {
        var reflection = JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

        Assert.StartsWith(value is System.Collections.IEnumerable ? "[{\"id\"" : "{\"", reflection, StringComparison.Ordinal);
        Assert.Equal(reflection, JsonSerializer.Serialize(value, typeof(T), StoredJson.Default));
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CorpusArticle))]
[JsonSerializable(typeof(StoredArticle))]
[JsonSerializable(typeof(IReadOnlyList<StoredArticle>))]
[JsonSerializable(typeof(SearchHit<StoredArticle>))]
[JsonSerializable(typeof(Quotation))]
[JsonSerializable(typeof(RelatedArticle<StoredArticle>))]
[JsonSerializable(typeof(Block))]
internal sealed partial class StoredJson : JsonSerializerContext;
