using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Linking;

/// <summary>An article with its metadata, its references resolved.</summary>
/// <param name="Id">Unique in the corpus.</param>
/// <param name="MemberName">The C# property; unique in the corpus.</param>
/// <param name="Analysis">What its file holds.</param>
/// <param name="Headline">From metadata, else from the text; the id when neither has one.</param>
/// <param name="AlternativeHeadline">Null when there is none.</param>
/// <param name="Description">Null when there is none.</param>
/// <param name="Byline">Null when there is none.</param>
/// <param name="Authors">In the order of the byline.</param>
/// <param name="Dateline">Null when there is none.</param>
/// <param name="DatePublished">Null when it is not known.</param>
/// <param name="DateModified">Null when it is not known.</param>
/// <param name="Url">Null when it is not known.</param>
/// <param name="InLanguage">A BCP 47 tag.</param>
/// <param name="Keywords">As the metadata has them.</param>
/// <param name="Fields">The values of the schema's fields, in its order.</param>
/// <param name="Speakers">For each quotation the entry credited with it; null where the speaker is no entry.</param>
/// <param name="Mentions">In the order of the text.</param>
internal sealed record LinkedArticle(
    string Id,
    string MemberName,
    ArticleAnalysis Analysis,
    string Headline,
    string? AlternativeHeadline,
    string? Description,
    string? Byline,
    EquatableArray<string> Authors,
    string? Dateline,
    WrittenDate? DatePublished,
    WrittenDate? DateModified,
    string? Url,
    string InLanguage,
    EquatableArray<string> Keywords,
    EquatableArray<FieldValue> Fields,
    EquatableArray<EntryReference> Speakers,
    EquatableArray<Mention> Mentions);

/// <summary>An entry of a vocabulary, its references resolved.</summary>
internal sealed record LinkedEntry(string Key, string MemberName, string Name, EquatableArray<string> Aliases, EquatableArray<FieldValue> Fields);

/// <summary>A vocabulary with its entries in ordinal order of their keys.</summary>
internal sealed record LinkedVocabulary(VocabularyDeclaration Declaration, EquatableArray<LinkedEntry> Entries);

/// <summary>Quotations of several articles that carry the same words.</summary>
internal sealed record SharedQuotation(EquatableArray<QuotationReference> Members, bool HasConflictingSpeakers);

/// <summary>The whole corpus, checked and linked.</summary>
/// <param name="Settings">What <c>corpus.yaml</c> decides.</param>
/// <param name="Articles">In ordinal order of their ids.</param>
/// <param name="Vocabularies">In the order of the settings.</param>
/// <param name="SharedQuotations">In the order of their first members.</param>
/// <param name="Problems">All problems of all stages, sorted, each once.</param>
internal sealed record LinkedCorpus(
    CorpusSettings Settings,
    EquatableArray<LinkedArticle> Articles,
    EquatableArray<LinkedVocabulary> Vocabularies,
    EquatableArray<SharedQuotation> SharedQuotations,
    EquatableArray<Problem> Problems);
