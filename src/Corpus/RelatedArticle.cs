using System.Text.Json.Serialization;
using Corpus.Json;

namespace Corpus;

/// <summary>An article whose content resembles that of another.</summary>
/// <typeparam name="TArticle">The record of an article in the project that compiles the corpus.</typeparam>
/// <param name="Article">The article.</param>
/// <param name="Score">The cosine similarity of the tf-idf vectors, from 0 (no word in common) to 1 (the same words equally often).</param>
/// <param name="IsNearDuplicate">Whether it is the same text published again with few changes.</param>
[JsonConverter(typeof(CorpusJsonConverter))]
public readonly record struct RelatedArticle<TArticle>(TArticle Article, double Score, bool IsNearDuplicate) : IJsonObject
    where TArticle : CorpusArticle
{
    void IJsonObject.Write(JsonObjectWriter json)
    {
        json.Reference(nameof(Article), Article);
        json.Write(nameof(Score), Score);
        json.Write(nameof(IsNearDuplicate), IsNearDuplicate);
    }
}
