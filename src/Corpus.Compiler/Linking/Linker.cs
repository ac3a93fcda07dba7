using Corpus.Compiler.Data;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Linking;

/// <summary>Joins all files into one corpus and resolves its references: the last stage before the tables.</summary>
internal static class Linker
{
    /// <summary>Links the corpus.</summary>
    /// <param name="settings">The schema.</param>
    /// <param name="settingsProblems">The problems of <c>corpus.yaml</c>.</param>
    /// <param name="vocabularies">The result of <see cref="VocabularyReader.ReadAll"/>, in the order of the settings.</param>
    /// <param name="recognized">The articles, in any order.</param>
    /// <param name="documents">The YAML files, <c>corpus.yaml</c> among them, in any order.</param>
    /// <param name="entryFiles">The JSON and Markdown files that hold entries, in any order.</param>
    /// <param name="files">The paths of all files below the corpus, read or not, in ordinal order.</param>
    /// <param name="includeDrafts">Whether articles with <c>draft: true</c> are included.</param>
    /// <param name="allPlaces">Whether a problem that many files share is reported in each of them.</param>
    /// <param name="cancellation">Checked throughout.</param>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static LinkedCorpus Link(
        CorpusSettings settings,
        EquatableArray<Problem> settingsProblems,
        EquatableArray<Vocabulary> vocabularies,
        IReadOnlyList<RecognizedArticle> recognized,
        IReadOnlyList<Document> documents,
        IReadOnlyList<Document> entryFiles,
        EquatableArray<string> files,
        bool includeDrafts,
        bool allPlaces = false,
        CancellationToken cancellation = default)
    {
        List<Problem> problems =
        [
            .. documents.Concat(entryFiles).SelectMany(d => d.Problems), .. settingsProblems, .. vocabularies.SelectMany(v => v.Problems),
        ];
        ArticleAnalysis[] analyses = [.. recognized.Select(a => a.Analysis)];
        problems.AddRange(YamlFileAssignment.Check(settings, vocabularies, analyses, documents, cancellation));
        problems.AddRange(UnreadFileCheck.Check(files, YamlFileAssignment.Used(settings, analyses)));

        var candidates = Candidates(settings, recognized, documents, includeDrafts, problems, cancellation);
        var included = candidates.FindAll(a => includeDrafts || !a.Metadata.IsDraft);
        var (articles, withoutId) = ArticleIds.Assign(included.WithCancellation(cancellation), problems);
        var known = new KnownFiles(files, candidates.Select(a => a.Analysis.File.Path));
        var resolver = Resolver(settings, vocabularies, candidates, articles, known);
        var memberNames = ArticleIds.MemberNames(settings, articles, problems, cancellation);

        var linkedVocabularies =
            vocabularies.WithCancellation(cancellation).Select(v => Link(v, resolver, problems, cancellation)).ToEquatableArray();
        var targets = new LinkTargets(settings.RootAddress, known, candidates, includeDrafts);
        var links = new ArticleLinks(settings, targets, articles, problems);
        var linkTargets = articles.WithCancellation(cancellation).Select(article => links.Check(article, cancellation)).ToEquatableArray();
        var authors = new AuthorNames(linkedVocabularies);
        var linkedArticles = articles.WithCancellation(cancellation)
            .Select((a, i) => Link(settings, a, memberNames[i], authors, resolver, problems) with { Html = links.Html(a) })
            .ToEquatableArray();
        problems.AddRange(TemplateSyntaxCheck.Check(articles));
        problems.AddRange(CascadeCheck.Check(candidates));
        problems.AddRange(AmbiguousNameCheck.Check(vocabularies).WithCancellation(cancellation));
        if (linkedArticles.Count > 0)
            problems.AddRange(
                UnusedNameCheck.Check(settings, vocabularies, linkedVocabularies, linkedArticles, authors, resolver, cancellation));
        cancellation.ThrowIfCancellationRequested();
        problems.AddRange(DefaultValueCheck.Check(settings, documents, resolver));
        problems.AddRange(EmptyTypeCheck.Check(settings, candidates, documents));

        // An article that lost its id to another is not in the corpus, but its problems are still reported.
        foreach (var left in withoutId.WithCancellation(cancellation))
            Fields(settings, left, resolver, problems);
        problems.AddRange(LanguageSupportCheck.Check(settings, linkedArticles, documents));
        problems.AddRange(included.WithCancellation(cancellation).SelectMany(Problems));

        var shared = SharedQuotations(linkedArticles, problems, cancellation);
        return new LinkedCorpus
        {
            Settings = settings,
            Articles = linkedArticles,
            Vocabularies = linkedVocabularies,
            SharedQuotations = shared,
            LinkTargets = linkTargets,
            Problems = Sorted(problems, allPlaces, settings, included, cancellation),
        };
    }

    /// <summary>The problems in order, each once; one that many files share is one problem unless all places are asked for.</summary>
    private static EquatableArray<Problem> Sorted(
        List<Problem> problems,
        bool allPlaces,
        CorpusSettings settings,
        List<ArticleCandidate> articles,
        CancellationToken cancellation)
    {
        var sorted = problems.Distinct().InOrder(Comparer<Problem>.Default, cancellation).ToEquatableArray();
        return allPlaces ? sorted : RepeatedProblems.Merge(sorted, settings, articles, cancellation).ToEquatableArray();
    }

    private static EquatableArray<SharedQuotation> SharedQuotations(
        EquatableArray<LinkedArticle> articles, List<Problem> problems, CancellationToken cancellation)
    {
        var quoting = articles.Select(a => new QuotingArticle(a.Analysis.Text.RawText, a.Analysis.Language, a.Speakers)).ToList();
        var shared = SharedQuotationFinder.Find(quoting, cancellation);
        problems.AddRange(SpeakerConflictCheck.Check(articles, quoting, shared).WithCancellation(cancellation));
        return shared;
    }

    /// <summary>Resolves references to entries, articles and files.</summary>
    private static ReferenceResolver Resolver(
        CorpusSettings settings,
        EquatableArray<Vocabulary> vocabularies,
        List<ArticleCandidate> candidates,
        List<ArticleCandidate> articles,
        KnownFiles files) => new(
        vocabularies,
        articles.ConvertAll(a => a.Id),
        articles.ConvertAll(a => settings.TypeNameOf(a.Metadata.Type)),
        new CorpusAssets(files),
        candidates.Where(a => a.Metadata.IsDraft).Select(a => a.Id),
        candidates.TrueForAll(a => !a.Metadata.IsUnreadable));

    private static List<ArticleCandidate> Candidates(
        CorpusSettings settings,
        IReadOnlyList<RecognizedArticle> recognized,
        IReadOnlyList<Document> documents,
        bool includeDrafts,
        List<Problem> problems,
        CancellationToken cancellation)
    {
        var candidates = new List<ArticleCandidate>(recognized.Count);
        var sidecars = YamlFileAssignment.Sidecars(settings, documents);

        // Where several articles claim a name, the first by path has it, whatever the order in which the host lists files.
        foreach (var article in recognized.OrderBy(a => a.Analysis.File.Path, StringComparer.Ordinal).WithCancellation(cancellation))
        {
            var analysis = article.Analysis;
            var beside = YamlFileAssignment.Beside(analysis.File, sidecars);
            if (analysis.FrontMatter is not null && beside is not null)
                problems.Add(new Problem(ProblemCatalog.MetadataTwice, analysis.File.Path, new(1, 1, 3), [beside.Path]));
            if (analysis.FrontMatter is not null)
                problems.AddRange(analysis.FrontMatter.Problems);
            var (metadata, found) = MetadataReader.Read(analysis.File, analysis.FrontMatter ?? beside, settings, cancellation);

            // The metadata of a draft that is left out is not checked.
            if (includeDrafts || !metadata.IsDraft)
                problems.AddRange(found);
            candidates.Add(
                new ArticleCandidate(
                    metadata.Id?.Text ?? analysis.File.DefaultId, article, metadata)
                { Document = analysis.FrontMatter ?? beside });
        }

        return candidates;
    }

    private static LinkedArticle Link(
        CorpusSettings settings,
        ArticleCandidate article,
        string memberName,
        AuthorNames authors,
        ReferenceResolver resolver,
        List<Problem> problems)
    {
        var (metadata, structure, text) = (article.Metadata, article.Analysis.Structure, article.Analysis.PlainText);
        var (analysis, speakers) = (article.Analysis, article.Recognized.Speakers);
        var language = metadata.InLanguage ?? settings.Language;

        // A sidecar may give another language than the one the article was analyzed in.
        var isItsLanguage = LanguageFolder.For(language) is { HasGrammar: true } folder
            && folder == LanguageFolder.For(analysis.InLanguage);
        if (!isItsLanguage)
        {
            analysis = analysis with { Language = analysis.Language.WithoutSpeakers() };
            speakers = speakers.Select(_ => EntryReference.None).ToEquatableArray();
        }

        return new LinkedArticle
        {
            Id = article.Id,
            MemberName = memberName,
            Analysis = analysis,
            Headline = metadata.Headline ?? PlainPart(structure.Headline) ?? article.Id,
            AlternativeHeadline = metadata.AlternativeHeadline ?? Block(BlockKind.AlternativeHeadline),
            Description = metadata.Description ?? Block(BlockKind.Description),
            Byline = metadata.Byline is { } byline ? authors.Of(byline) : Block(BlockKind.Byline),
            Authors = metadata.Authors is { } keys ? authors.Of(keys) : structure.Authors,
            Dateline = metadata.Dateline ?? PlainPart(structure.Dateline),
            DatePublished = metadata.DatePublished
                ?? (isItsLanguage ? structure.DatePublished : structure.DateInNumbers),
            DateModified = metadata.DateModified,
            Url = metadata.Url ?? structure.Url,
            InLanguage = language,
            Keywords = metadata.Keywords,
            Type = metadata.Type,
            Fields = Fields(settings, article, resolver, problems),
            Speakers = speakers,
            Mentions = article.Recognized.Mentions,
        };

        string? PlainPart(TextRange? range) => range is { } part ? text.Of(part) : null;

        string? Block(BlockKind kind)
        {
            foreach (var block in structure.Blocks)
            {
                if (block.Kind == kind)
                    return text.Of(block.Range);
            }

            return null;
        }
    }

    private static EquatableArray<FieldValue> Fields(
        CorpusSettings settings, ArticleCandidate article, ReferenceResolver resolver, List<Problem> problems)
    {
        var found = new ProblemList(article.Metadata.Path);
        var fields = settings
            .FieldsOf(article.Metadata.Type)
            .Select((f, i) => resolver.Resolve(f.Type, article.Metadata.Fields[i], found))
            .ToEquatableArray();
        problems.AddRange(found.ToEquatableArray());
        return fields;
    }

    /// <summary>The problems of an article's text, without those that its metadata resolves.</summary>
    private static IEnumerable<Problem> Problems(ArticleCandidate article)
    {
        var (analysis, metadata) = (article.Analysis, article.Metadata);
        var settled = new List<ProblemDescriptor>();
        if (metadata.Headline is not null)
            settled.AddRange([ProblemCatalog.HeadlineMissing, ProblemCatalog.OneLine]);
        if (metadata.DatePublished is not null)
            settled.AddRange([ProblemCatalog.AmbiguousDate, ProblemCatalog.SeveralDates]);
        return analysis.Text.Problems
            .Concat(analysis.Structure.Problems)
            .Concat(analysis.Language.Problems)
            .Where(problem => !settled.Contains(problem.Descriptor));
    }

    private static LinkedVocabulary Link(
        Vocabulary vocabulary, ReferenceResolver resolver, List<Problem> problems, CancellationToken cancellation)
    {
        var (declaration, entries) = (vocabulary.Declaration, vocabulary.Entries);
        var (names, clashes) = MemberNames.Assign(
            [.. entries.Select(e => e.Key)], [.. ReservedMembers.OfVocabulary, declaration.ClassName], cancellation);
        foreach (var clash in clashes)
        {
            var entry = entries[clash.Index];
            var owner = clash.Owner is { } other ? $"used for '{entries[other].Key}'" : $"a member of '{declaration.ClassName}'";
            var found = new ProblemList(entry.Path);
            found.Add(ProblemCatalog.MemberNameTaken, entry.Place, entry.Key, clash.Wanted, owner, names[clash.Index]);
            problems.AddRange(found.ToEquatableArray());
        }

        for (var i = 0; i < entries.Count; i++)
        {
            var (entry, place) = (entries[i], entries[i].Place);
            if (MemberNames.IsNameless(entry.Key))
                problems.Add(
                    new Problem(
                        ProblemCatalog.NameWithoutLetters, entry.Path, place, [entry.Key, names[i]]));
        }

        return new LinkedVocabulary(
            declaration, entries.WithCancellation(cancellation).Select((entry, i) => Linked(entry, names[i])).ToEquatableArray());

        LinkedEntry Linked(VocabularyEntry entry, string memberName)
        {
            var found = new ProblemList(entry.Path);
            CSharpName.ReportLong(entry.Key, entry.Place, found);
            var fields = declaration.Fields.Select((field, i) => resolver.Resolve(field.Type, entry.Fields[i], found)).ToEquatableArray();
            problems.AddRange(found.ToEquatableArray());
            return new LinkedEntry(
                entry.Key, memberName, entry.Name.Text, entry.Aliases.Select(a => a.Text).ToEquatableArray(), fields)
            { Body = entry.Body };
        }
    }
}
