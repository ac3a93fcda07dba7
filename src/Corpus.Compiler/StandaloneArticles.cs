using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler;

/// <summary>An article compiled without the other articles of its corpus.</summary>
/// <param name="Article">Its fields are empty: their values may refer to the rest of the corpus.</param>
/// <param name="Problems">What is wrong with its file alone.</param>
internal sealed record StandaloneArticle(LinkedArticle Article, EquatableArray<Problem> Problems);

/// <summary>
/// Compiles articles one at a time, with the settings and vocabularies of a corpus but without its other articles: in constant memory, from
/// many threads. Mentions and speakers are those of the vocabularies; what needs the whole corpus (fields, links, shared quotations) is
/// left out.
/// </summary>
internal sealed class StandaloneArticles
{
    private readonly CorpusSettings withoutSchema;
    private readonly EquatableArray<Vocabulary> vocabularies;
    private readonly EntryRecognizer recognizer;

    /// <summary>Reads the settings and the vocabularies.</summary>
    /// <param name="files">The settings of a corpus and the files of its vocabularies, others are ignored; empty for the defaults.</param>
    public StandaloneArticles(IReadOnlyList<SourceFile> files)
    {
        var settingsFile = files.Where(file => file.Path == CorpusFile.Settings).Select(file => DocumentReader.Read(file)).FirstOrDefault();
        (Settings, _) = SettingsReader.Read(settingsFile);
        var entryFiles = files
            .Where(file => VocabularyFiles.OwnerOf(file.Path, Settings) is not null)
            .Select(file => VocabularyFiles.Read(file));
        vocabularies = VocabularyReader.ReadAll(Settings, [], entryFiles);
        recognizer = new EntryRecognizer(vocabularies);

        // A field that is known and not read is what the settings call faulty: no unknown key, no value, no reference that leads nowhere.
        withoutSchema = Settings with
        {
            ArticleFields = [],
            Types = [],
            FaultyFields = Settings.FaultyFields
                .Concat(Settings.ArticleFields.Concat(Settings.Types.SelectMany(type => type.Fields)).Select(field => field.Name))
                .ToEquatableArray(),
            Vocabularies = [],

            // Without settings the valid metadata keys are unknown.
            IsUnreadable = Settings.IsUnreadable || settingsFile is null,
        };
    }

    /// <summary>The settings by which the articles are read.</summary>
    public CorpusSettings Settings { get; }

    /// <summary>Compiles one article. Safe from many threads.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public StandaloneArticle Compile(SourceFile file, CancellationToken cancellation = default)
    {
        var article = recognizer.Recognize(ArticleAnalyzer.Analyze(file, Settings, cancellation), cancellation);
        var corpus = Linker.Link(withoutSchema, [], [], [article], [], [], [file.Path], includeDrafts: true, allPlaces: true, cancellation);

        // Where a link leads is known only with the other files at hand.
        var problems = corpus.Problems.Where(problem => problem.Descriptor != ProblemCatalog.LinkToNothing);
        return new StandaloneArticle(corpus.Articles[0], problems.ToEquatableArray());
    }

    /// <summary>An entry as references name it, <c>people/bo-ek</c>; null for no entry.</summary>
    public string? NameOf(EntryReference entry) => entry == EntryReference.None
        ? null
        : $"{vocabularies[entry.Vocabulary].Declaration.Name}/{vocabularies[entry.Vocabulary].Entries[entry.Entry].Key}";
}
