using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;
using Corpus.Compiler.Yaml;

namespace Corpus.Compiler.Linking;

/// <summary>Last stage of the street before the tables: joins all files to one corpus in which every reference leads somewhere.</summary>
internal static class Linker
{
    /// <summary>Links the corpus.</summary>
    /// <param name="settings">The schema.</param>
    /// <param name="settingsProblems">What is wrong with <c>corpus.yaml</c>.</param>
    /// <param name="vocabularies">What <see cref="VocabularyReader.ReadAll"/> read, in the order of the settings.</param>
    /// <param name="recognized">The articles, in any order.</param>
    /// <param name="documents">The YAML files, <c>corpus.yaml</c> among them, in any order.</param>
    /// <param name="includeDrafts">Whether articles with <c>draft: true</c> are part of the corpus.</param>
    public static LinkedCorpus Link(
        CorpusSettings settings,
        EquatableArray<Problem> settingsProblems,
        EquatableArray<Vocabulary> vocabularies,
        IReadOnlyList<RecognizedArticle> recognized,
        IReadOnlyList<YamlDocument> documents,
        bool includeDrafts)
    {
        var problems = new List<Problem>();
        problems.AddRange(documents.SelectMany(d => d.Problems));
        problems.AddRange(settingsProblems);
        problems.AddRange(vocabularies.SelectMany(v => v.Problems));
        problems.AddRange(FileUse.Check(settings, [.. recognized.Select(a => a.Analysis)], documents));

        var candidates = Candidates(settings, recognized, documents, includeDrafts, problems);
        var included = candidates.FindAll(a => includeDrafts || !a.Metadata.IsDraft);
        var (articles, withoutId) = ArticleIds.Assign(included, problems);
        var ids = articles.ConvertAll(a => a.Id);
        var draftIds = candidates.Where(a => a.Metadata.IsDraft).Select(a => a.Id);
        var resolver = new ReferenceResolver(vocabularies, ids, draftIds, candidates.TrueForAll(a => !a.Metadata.IsUnreadable));
        var memberNames = ArticleIds.MemberNames(settings, articles, problems);

        var linkedVocabularies = vocabularies.Select(v => Link(v, resolver, problems)).ToEquatableArray();
        var linkedArticles = articles.Select((a, i) => Link(settings, a, memberNames[i], resolver, problems)).ToEquatableArray();
        problems.AddRange(AmbiguousNames.Check(vocabularies));
        if (linkedArticles.Count > 0)
            problems.AddRange(UnusedNames.Check(settings, vocabularies, linkedVocabularies, linkedArticles, resolver));
        problems.AddRange(DefaultValues.Check(settings, documents, resolver));

        // An article that lost its id to another is out of the corpus, but what is wrong with it is told all the same.
        foreach (var left in withoutId)
            Fields(settings, left, resolver, problems);
        problems.AddRange(included.SelectMany(Problems));

        var quoting = linkedArticles.Select(a => new QuotingArticle(a.Analysis.Text.RawText, a.Analysis.Language, a.Speakers)).ToList();
        var shared = SharedQuotationFinder.Find(quoting);
        problems.AddRange(ConflictingSpeakers.Check(linkedArticles, quoting, shared));

        return new LinkedCorpus
        {
            Settings = settings,
            Articles = linkedArticles,
            Vocabularies = linkedVocabularies,
            SharedQuotations = shared,
            Problems = problems.Distinct().OrderBy(p => p).ToEquatableArray(),
        };
    }

    private static List<ArticleCandidate> Candidates(
        CorpusSettings settings,
        IReadOnlyList<RecognizedArticle> recognized,
        IReadOnlyList<YamlDocument> documents,
        bool includeDrafts,
        List<Problem> problems)
    {
        var candidates = new List<ArticleCandidate>(recognized.Count);
        var byPath = FileUse.ByPath(documents);
        foreach (var article in recognized)
        {
            var analysis = article.Analysis;
            var beside = FileUse.Beside(settings, analysis.File, byPath);
            if (analysis.FrontMatter is not null && beside is not null)
                problems.Add(new Problem(ProblemCatalog.MetadataTwice, analysis.File.Path, 1, 1, 3, [beside.Path]));
            if (analysis.FrontMatter is not null)
                problems.AddRange(analysis.FrontMatter.Problems);
            var (metadata, found) = MetadataReader.Read(analysis.File, analysis.FrontMatter ?? beside, settings);

            // A draft that is left out may be as unfinished as it likes.
            if (includeDrafts || !metadata.IsDraft)
                problems.AddRange(found);
            candidates.Add(new ArticleCandidate(metadata.Id?.Text ?? analysis.File.Stem, article, metadata));
        }

        return candidates;
    }

    private static LinkedArticle Link(CorpusSettings settings, ArticleCandidate article, string memberName, ReferenceResolver resolver, List<Problem> problems)
    {
        var (metadata, structure, text) = (article.Metadata, article.Analysis.Structure, article.Analysis.Text.RawText);
        return new LinkedArticle
        {
            Id = article.Id,
            MemberName = memberName,
            Analysis = article.Analysis,
            Headline = metadata.Headline ?? structure.Headline?.Of(text) ?? article.Id,
            AlternativeHeadline = metadata.AlternativeHeadline ?? Block(BlockKind.AlternativeHeadline),
            Description = metadata.Description ?? Block(BlockKind.Description),
            Byline = metadata.Byline ?? Block(BlockKind.Byline),
            Authors = metadata.Authors ?? structure.Authors,
            Dateline = metadata.Dateline ?? structure.Dateline?.Of(text),
            DatePublished = metadata.DatePublished ?? structure.DatePublished,
            DateModified = metadata.DateModified,
            Url = metadata.Url ?? structure.Url,
            InLanguage = metadata.InLanguage ?? settings.Language,
            Keywords = metadata.Keywords,
            Fields = Fields(settings, article, resolver, problems),
            Speakers = article.Recognized.Speakers,
            Mentions = article.Recognized.Mentions,
        };

        string? Block(BlockKind kind)
        {
            foreach (var block in structure.Blocks)
            {
                if (block.Kind == kind)
                    return block.Range.Of(text);
            }

            return null;
        }
    }

    private static EquatableArray<FieldValue> Fields(CorpusSettings settings, ArticleCandidate article, ReferenceResolver resolver, List<Problem> problems)
    {
        var found = new ProblemList(article.Metadata.Path);
        var fields = settings.ArticleFields.Select((f, i) => resolver.Resolve(f, article.Metadata.Fields[i], found)).ToEquatableArray();
        problems.AddRange(found.ToEquatableArray());
        return fields;
    }

    /// <summary>What the text itself gives cause for, without the doubts that the metadata has settled.</summary>
    private static IEnumerable<Problem> Problems(ArticleCandidate article)
    {
        var (analysis, metadata) = (article.Analysis, article.Metadata);
        var settled = new List<ProblemDescriptor>();
        if (metadata.Headline is not null)
            settled.Add(ProblemCatalog.HeadlineMissing);
        if (metadata.DatePublished is not null)
            settled.AddRange([ProblemCatalog.AmbiguousDate, ProblemCatalog.SeveralDates]);
        return analysis.Text.Problems.Concat(analysis.Structure.Problems).Concat(analysis.Language.Problems).Where(p => !settled.Contains(p.Descriptor));
    }

    private static LinkedVocabulary Link(Vocabulary vocabulary, ReferenceResolver resolver, List<Problem> problems)
    {
        var (declaration, entries) = (vocabulary.Declaration, vocabulary.Entries);
        var found = new ProblemList(vocabulary.Path);
        var (names, clashes) = MemberNames.Assign([.. entries.Select(e => e.Key)], [.. ReservedMembers.OfVocabulary, declaration.ClassName]);
        foreach (var clash in clashes)
        {
            var entry = entries[clash.Index];
            var owner = clash.Owner is { } other ? $"used for '{entries[other].Key}'" : $"a member of '{declaration.ClassName}'";
            found.Add(ProblemCatalog.MemberNameTaken, entry.Place, entry.Key, clash.Wanted, owner, names[clash.Index]);
        }

        var linked = entries.Select((entry, i) => new LinkedEntry(
            entry.Key,
            names[i],
            entry.Name.Text,
            entry.Aliases.Select(a => a.Text).ToEquatableArray(),
            declaration.Fields.Select((f, at) => resolver.Resolve(f, entry.Fields[at], found)).ToEquatableArray())).ToEquatableArray();
        problems.AddRange(found.ToEquatableArray());
        return new LinkedVocabulary(declaration, linked);
    }
}
