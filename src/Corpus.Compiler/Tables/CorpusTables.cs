using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Tables;

/// <summary>The whole corpus in the form that is compiled in: texts, and tables of 15-bit units (<see cref="TableLayout"/>).</summary>
/// <param name="Names">The short strings of the corpus, concatenated.</param>
/// <param name="Catalog">What lists of articles need, section by section.</param>
/// <param name="Vocabularies">A table for each vocabulary, in the order of the settings.</param>
/// <param name="Shards">The articles' texts and what is in them.</param>
/// <param name="Search">The parts of the search index; empty where it is left out.</param>
internal sealed record CorpusTables(
    string Names,
    EquatableArray<string> Catalog,
    EquatableArray<string> Vocabularies,
    EquatableArray<Shard> Shards,
    EquatableArray<string> Search)
{
    /// <summary>The same tables without content, for a corpus that is too large for its assembly: one error is enough.</summary>
    public CorpusTables WithoutContent() => new(
        "",
        Catalog.Select(_ => "").ToEquatableArray(),
        Vocabularies.Select(_ => "").ToEquatableArray(),
        Shards.Select(shard => shard.WithoutContent()).ToEquatableArray(),
        Search.Select(_ => "").ToEquatableArray());
}

/// <summary>The texts of some articles.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Text">The texts, concatenated.</param>
/// <param name="Markup">
/// Where links lead, and what the HTML of Markdown articles has beside the text; empty when all are plain text.
/// </param>
/// <param name="Table">Where each text ends and what is in it.</param>
internal sealed record Shard(int Number, string Text, string Markup, string Table)
{
    /// <summary>The same shard without content.</summary>
    public Shard WithoutContent() => new(Number, "", "", "");
}
