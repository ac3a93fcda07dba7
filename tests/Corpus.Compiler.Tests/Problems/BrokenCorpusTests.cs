using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Tests.Problems;

public class BrokenCorpusTests
{
    public static TheoryData<string> Promises => [.. BrokenCorpus.All.Select(c => c.Promise)];

    [Theory]
    [MemberData(nameof(Promises))]
    public void TheExpectedProblemsAndNoOthersAreReported(string promise)
    {
        var broken = BrokenCorpus.All.Single(c => c.Promise == promise);

        var problems = CorpusCompiler.Compile(broken.Files).Problems.Where(p => IsExpected(p, broken)).Select(BuildLog.Line);

        // As one text, so that a failure shows both completely.
        Assert.Equal(string.Join('\n', broken.Problems), string.Join('\n', problems));
    }

    [Theory]
    [MemberData(nameof(Promises))]
    public void TheValidRestCompiles(string promise)
    {
        var broken = BrokenCorpus.All.Single(c => c.Promise == promise);
        var corpus = CorpusCompiler.Compile(broken.Files);

        Assert.Equal(broken.Articles, corpus.Articles.Select(a => a.Id));
        AssertIsSound(corpus);
    }

    [Theory]
    [MemberData(nameof(Promises))]
    public void TheOrderOfTheFilesDoesNotMatter(string promise)
    {
        var broken = BrokenCorpus.All.Single(c => c.Promise == promise);

        Assert.Equal(CorpusCompiler.Compile(broken.Files), CorpusCompiler.Compile([.. broken.Files.Reverse()]));
    }

    /// <summary>
    /// Most entries of these small corpora are in no text, and many have a field 'related'; only the cases about that expect the problem.
    /// </summary>
    private static bool IsExpected(Problem problem, BrokenCorpus broken) =>
        problem.Descriptor.Id is not ("CORPUS032" or "CORPUS033" or "CORPUS059")
            || broken.Problems.Any(line => line.Contains(problem.Descriptor.Id));

    /// <summary>All references that code is generated from are resolved, and all names are valid in C#.</summary>
    private static void AssertIsSound(LinkedCorpus corpus)
    {
        AssertNames(corpus.Articles.Select(a => a.MemberName));
        AssertNames(
            corpus.Vocabularies.SelectMany(v => new[] { v.Declaration.ClassName, v.Declaration.TypeName })
                .Concat(
                    corpus.Vocabularies.SelectMany(v => v.Declaration.Fields)
                        .Concat(corpus.Settings.ArticleFields)
                        .Select(f => f.Type.EnumTypeName)
                        .OfType<string>())
                .Concat(["Article", "Articles"]));
        AssertNames(corpus.Settings.ArticleFields.Select(f => f.MemberName));
        foreach (var article in corpus.Articles)
            AssertValues(corpus, corpus.Settings.FieldsOf(article.Type), article.Fields);
        foreach (var vocabulary in corpus.Vocabularies)
        {
            AssertNames(vocabulary.Entries.Select(e => e.MemberName));
            AssertNames(vocabulary.Declaration.Fields.Select(f => f.MemberName));
            foreach (var entry in vocabulary.Entries)
                AssertValues(corpus, vocabulary.Declaration.Fields, entry.Fields);
        }
    }

    private static void AssertNames(IEnumerable<string> names)
    {
        var list = names.ToList();
        Assert.Equal(list, list.Distinct());
        Assert.All(list, name => Assert.Matches(@"\A[\p{L}_][\p{L}\p{Nd}\p{Mn}\p{Mc}_]*\z", name));
    }

    private static void AssertValues(LinkedCorpus corpus, EquatableArray<FieldDeclaration> fields, EquatableArray<FieldValue> values)
    {
        Assert.Equal(fields.Count, values.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            var type = fields[i].Type;
            Assert.True(type.IsList || values[i].Cells.Count <= 1);
            var known = type.Kind switch
            {
                FieldKind.Enum => type.Names.Count,
                FieldKind.Vocabulary => corpus.Vocabularies.Single(v => v.Declaration.Name == type.Vocabulary).Entries.Count,
                FieldKind.Article => corpus.Articles.Count,
                _ => int.MaxValue,
            };
            Assert.All(values[i].Cells, cell => Assert.True(known == int.MaxValue || (cell.Number >= 0 && cell.Number < known)));
        }
    }
}
