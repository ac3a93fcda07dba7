using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Linking;

/// <summary>An article with the vocabulary entries that it mentions and quotes.</summary>
/// <param name="Analysis">The article.</param>
/// <param name="Mentions">The names of entries in its text, in text order.</param>
/// <param name="Speakers">The speaker of each quotation, or <see cref="EntryReference.None"/>.</param>
internal sealed record RecognizedArticle(
    ArticleAnalysis Analysis, EquatableArray<Mention> Mentions, EquatableArray<EntryReference> Speakers);

/// <summary>
/// Recognizes vocabulary entries in one article at a time. Two recognizers are equal when they were built from equal names.
/// </summary>
internal sealed class EntryRecognizer : IEquatable<EntryRecognizer>
{
    private readonly MentionFinder mentions;
    private readonly SpeakerLinker speakers;

    /// <summary>Indexes the names of all entries.</summary>
    /// <param name="vocabularies">In the order of the settings.</param>
    /// <param name="cancellation">Checked at every name.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public EntryRecognizer(EquatableArray<Vocabulary> vocabularies, CancellationToken cancellation = default)
    {
        mentions = new MentionFinder(NamesOf(vocabularies, declaration => declaration.Mentions), cancellation);
        speakers = new SpeakerLinker(NamesOf(vocabularies, declaration => declaration.Speakers), cancellation);
    }

    /// <summary>Recognizes the entries that an article mentions and quotes.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public RecognizedArticle Recognize(ArticleAnalysis analysis, CancellationToken cancellation = default)
    {
        var text = analysis.PlainText;
        return new RecognizedArticle(
            analysis,
            mentions.Find(text, analysis.Structure, cancellation),
            analysis.Language.Quotations
                .WithCancellation(cancellation)
                .Select(quotation => speakers.Link(text, quotation))
                .ToEquatableArray());
    }

    /// <inheritdoc/>
    public bool Equals(EntryRecognizer? other) => other is not null && mentions.Equals(other.mentions) && speakers.Equals(other.speakers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EntryRecognizer);

    /// <inheritdoc/>
    public override int GetHashCode() => mentions.GetHashCode();

    private static EquatableArray<EntryName> NamesOf(
        EquatableArray<Vocabulary> vocabularies, Func<VocabularyDeclaration, bool> isIncluded) =>
        Enumerable.Range(0, vocabularies.Count)
            .Where(vocabulary => isIncluded(vocabularies[vocabulary].Declaration))
            .SelectMany(vocabulary => vocabularies[vocabulary].Entries.SelectMany((entry, row) => entry.Aliases
                .Select(alias => new EntryName(alias.Text, vocabulary, row, IsAlias: true))
                .Prepend(new EntryName(entry.Name.Text, vocabulary, row, IsAlias: false))))
            .ToEquatableArray();
}
