using System.Text.Json;
using System.Text.Json.Serialization;

namespace StartUp.Rivals;

/// <summary>An article of the embedded JSON.</summary>
internal sealed record JsonArticle(string Id, string Headline, string Text)
{
    public static List<JsonArticle> ReadAll()
    {
        using var json = typeof(JsonArticle).Assembly.GetManifestResourceStream("corpus.json")!;
        return JsonSerializer.Deserialize(json, JsonArticles.Default.ListJsonArticle)!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<JsonArticle>))]
internal sealed partial class JsonArticles : JsonSerializerContext;
