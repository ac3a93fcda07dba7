using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Linking;

/// <summary>An article in which the entries of the vocabularies are recognized.</summary>
/// <param name="Analysis">What its file holds.</param>
/// <param name="Mentions">The names in its text, in the order of the text.</param>
/// <param name="Speakers">For each quotation the entry credited with it, or <see cref="EntryReference.None"/>.</param>
internal sealed record RecognizedArticle(ArticleAnalysis Analysis, EquatableArray<Mention> Mentions, EquatableArray<EntryReference> Speakers);

/// <summary>Recognizes entries in articles, one article at a time. Equal when built from equal names.</summary>
internal sealed class EntryRecognizer : IEquatable<EntryRecognizer>
{
    private readonly MentionFinder mentions;
    private readonly SpeakerLinker speakers;

    /// <summary>Indexes the names of all entries.</summary>
    /// <param name="vocabularies">In the order of the settings.</param>
    public EntryRecognizer(EquatableArray<Vocabulary> vocabularies)
    {
        mentions = new MentionFinder(NamesOf(vocabularies, declaration => declaration.Mentions));
        speakers = new SpeakerLinker(NamesOf(vocabularies, declaration => declaration.Speakers));
    }

    /// <summary>Recognizes the entries that an article mentions and quotes.</summary>
    public RecognizedArticle Recognize(ArticleAnalysis analysis)
    {
        var text = analysis.Text.RawText;
        return new RecognizedArticle(
            analysis,
            mentions.Find(text, analysis.Structure),
            analysis.Language.Quotations.Select(quotation => speakers.Link(text, quotation)).ToEquatableArray());
    }

    /// <inheritdoc/>
    public bool Equals(EntryRecognizer? other) => other is not null && mentions.Equals(other.mentions) && speakers.Equals(other.speakers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EntryRecognizer);

    /// <inheritdoc/>
    public override int GetHashCode() => mentions.GetHashCode();

    private static EquatableArray<EntryName> NamesOf(EquatableArray<Vocabulary> vocabularies, Func<VocabularyDeclaration, bool> isAsked) =>
        Enumerable.Range(0, vocabularies.Count)
            .Where(vocabulary => isAsked(vocabularies[vocabulary].Declaration))
            .SelectMany(vocabulary => vocabularies[vocabulary].Entries.SelectMany((entry, row) => entry.Aliases
                .Select(alias => new EntryName(alias.Text, vocabulary, row, IsAlias: true))
                .Prepend(new EntryName(entry.Name.Text, vocabulary, row, IsAlias: false))))
            .ToEquatableArray();
}
