using Corpus.Analyzers.Tests.Harness;
using Corpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.Analyzers.Tests;

public class UnknownKeyTests
{
    public static TheoryData<string, CorpusPlace> WrongKeys
    {
        get
        {
            string[] calls =
            [
                "Articles.Get([|\"fery\"|])",
                "Articles.TryGet([|\"fery\"|], out _)",
                "Articles.TryGet([|\"fery\"|].AsSpan(), out _)",
                "Articles.TryGet(MemoryExtensions.AsSpan([|\"fery\"|]), out _)",
                "Articles.TryGet((ReadOnlySpan<char>)[|\"fery\"|], out _)",
                "Articles.TryGet(article: out _, id: [|\"fery\"|])",
                "Articles.Get(([|\"fery\"|]))",
                "Articles.Get([|\"fe\" + \"ry\"|])",
                "Articles.Get([|@\"fery\"|])",
                "Articles.Get([|Wrong|])",
                "Consumer.Articles.Get([|\"fery\"|])",
                "A.Get([|\"fery\"|])",
            ];
            var data = new TheoryData<string, CorpusPlace>();
            foreach (var place in Enum.GetValues<CorpusPlace>())
            {
                foreach (var call in calls)
                    data.Add(call, place);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(WrongKeys))]
    public async Task IsAnErrorAtTheConstantHoweverItIsGiven(string call, CorpusPlace place)
    {
        var project = UserProject.Of(User(call.Replace("[|", "").Replace("|]", "")), Harbour.Files, place);

        var message = Assert.Single(await project.Messages());
        Assert.EndsWith(": error CORPUS101: 'fery' is not in 'Articles.Ids'; did you mean 'ferry'?", message);
        Assert.Equal(call.Split("[|")[1].Split("|]")[0], Assert.Single(await project.Marked()));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Preview)]
    public async Task AConstantThatBecomesASpanIsCheckedInOldAndNewLanguages(LanguageVersion version)
    {
        // The overloads of the user take spans only, so that the text must be converted; in C# 14 the language does it, before it the library.
        var code = User("Harbour.TryGet(\"bo-lind\", out _)") + """

            public sealed partial record Harbour : Corpus.VocabularyEntry
            {
                private Harbour(Corpus.Store.CorpusStore store) : base(store, 0, 0) { }
                public static Harbour Get(string key) => throw new NotImplementedException();
                public static bool TryGet(ReadOnlySpan<char> key, out Harbour? entry) => throw new NotImplementedException();
                public static Harbour BoLund => throw new NotImplementedException();
                public static class Keys { public const string BoLund = "bo-lund"; }
            }
            """;

        Assert.Equal("'bo-lind' is not in 'Harbour.Keys'; did you mean 'bo-lund'?", MessageOf(Assert.Single(await UserProject.Of(code, Harbour.Files, version: version).Messages())));
    }

    [Theory]
    [InlineData("Articles.Get(\"harbour/icy\")", "'harbour/icy' is not in 'Articles.Ids'; did you mean 'harbour/ice'?")]
    [InlineData("Articles.Get(\"harbour\")", "'harbour' is not in 'Articles.Ids'; did you mean 'harbour/ice' or 'harbour/lighthouse'?")]
    [InlineData("Articles.Get(\"FERRY\")", "'FERRY' is not in 'Articles.Ids'; did you mean 'ferry'?")]
    [InlineData("Articles.Get(\"\")", "'' is not in 'Articles.Ids'; use 'ferry', 'harbour/ice' or 'harbour/lighthouse'")]
    [InlineData("People.Get(\"lind\")", "'lind' is not in 'People.Keys'; did you mean 'ada-lind'?")]
    [InlineData("People.Get(\"bo-lind\")", "'bo-lind' is not in 'People.Keys'; did you mean 'bo-lund'?")]
    [InlineData("People.TryGet(\"nobody\", out _)", "'nobody' is not in 'People.Keys'; use 'ada-lind' or 'bo-lund'")]
    public async Task TheMessageNamesTheNearestElseAllThereAre(string call, string message) =>
        Assert.Equal(message, MessageOf(Assert.Single(await UserProject.Of(User(call), Harbour.Files).Messages())));

    [Fact]
    public async Task TheMessageNamesThreeAtMost()
    {
        var files = CorpusFiles.Empty;
        foreach (var name in new[] { "quay-1", "quay-2", "quay-3", "quay-4" })
            files = files.With(name + ".txt", "The quay\n\nThe quay is new.\n");
        var project = UserProject.Of(User("Articles.Get(\"quay-5\")"), files);

        Assert.Equal("'quay-5' is not in 'Articles.Ids'; did you mean 'quay-1', 'quay-2' or 'quay-3'?", MessageOf(Assert.Single(await project.Messages())));
        Assert.Equal(["Change to 'quay-1'", "Change to 'quay-2'", "Change to 'quay-3'"], await project.Offers());
    }

    [Fact]
    public async Task TheMessageCountsWhereThereAreTooManyToName()
    {
        var files = CorpusFiles.Empty;
        for (var i = 1; i <= 9; i++)
            files = files.With($"quay-{i}.txt", "The quay\n\nThe quay is new.\n");

        Assert.Equal("'lighthouse' is not in 'Articles.Ids'; there are 9 others", MessageOf(Assert.Single(await UserProject.Of(User("Articles.Get(\"lighthouse\")"), files).Messages())));
    }

    [Fact]
    public async Task TheMessageSaysWhereThereAreNone()
    {
        var files = CorpusFiles.Empty.With("ferry.txt", "Ferry returns\n\nThe ferry came back.\n").With("corpus.yaml", "vocabularies: { people: { type: Person } }\n").With("people.yaml", "{}\n");

        Assert.Equal("'bo-lund' is not in 'People.Keys'; there are none", MessageOf(Assert.Single(await UserProject.Of(User("People.Get(\"bo-lund\")"), files).Messages())));
    }

    [Fact]
    public async Task EveryWrongKeyOfAFileIsToldAtItsLineAndColumn() =>
        Assert.Equal(
            [
                "Program.cs(5,36): error CORPUS101: 'fery' is not in 'Articles.Ids'; did you mean 'ferry'?",
                "Program.cs(6,34): error CORPUS101: 'ada-lint' is not in 'People.Keys'; did you mean 'ada-lind'?",
            ],
            await UserProject.Of("""
                using Consumer;

                static class User
                {
                    static object A = Articles.Get("fery");
                    static object B = People.Get("ada-lint");
                }
                """, Harbour.Files).Messages());

    [Fact]
    public async Task IsToldInCodeThatOthersGenerateFromAUsersPages() =>
        Assert.Single(await UserProject.Of("// <auto-generated/>\n" + User("Articles.Get(\"fery\")"), Harbour.Files).Messages());

    [Theory]
    [InlineData("Articles.Get(given)")] // known only at run time
    [InlineData("Articles.TryGet(given.AsSpan(), out _)")]
    [InlineData("Articles.TryGet(\"a ferry\".AsSpan(2), out _)")] // another text than the constant
    [InlineData("Articles.TryGet(\"a ferry\".AsSpan()[2..], out _)")]
    [InlineData("Articles.Get(given + \"fery\")")]
    [InlineData("Articles.Get(null!)")]
    [InlineData("Articles.TryGet(default(ReadOnlySpan<char>), out _)")]
    [InlineData("new[] { given }.Select(Articles.Get)")]
    [InlineData("Articles.ByAuthor(\"fery\")")] // not a look-up by key
    [InlineData("Mine.Get(\"fery\")")] // another class that happens to look alike
    [InlineData("new Dictionary<string, Article>().TryGetValue(\"fery\", out _)")]
    public async Task WhatIsNoConstantKeyIsLeftAlone(string call) => Assert.Empty(await UserProject.Of(User(call), Harbour.Files).Messages());

    [Theory]
    [InlineData(CorpusPlace.SameProject)]
    [InlineData(CorpusPlace.ReferencedAssembly)]
    public async Task WithoutMembersNothingIsSaidOfArticlesForNothingIsKnown(CorpusPlace place)
    {
        var files = Harbour.Files.WithProperty("CorpusMembers", "false");

        Assert.Empty(await UserProject.Of(User("Articles.Get(\"fery\")"), files, place).Messages());
        Assert.Single(await UserProject.Of(User("People.Get(\"bo-lind\")"), files, place).Messages());
    }

    [Fact]
    public async Task AUsersOwnClassOfConstantsIsNotTakenForTheGeneratedOne()
    {
        var code = "using Consumer;\nstatic class User { static object A = Articles.Get(\"fery\"); }\nnamespace Consumer { public static partial class Articles { public static class Ids { public const string Ours = \"ours\"; } } }\n";

        Assert.Empty(await UserProject.Of(code, Harbour.Files.WithProperty("CorpusMembers", "false")).Messages());
    }

    [Theory]
    [InlineData("Articles.Get(\"fery\")", "Change to 'ferry'", "Articles.Get(\"ferry\")")]
    [InlineData("Articles.Get( /* which */ @\"fery\" )", "Change to 'ferry'", "Articles.Get( /* which */ \"ferry\" )")]
    [InlineData("Articles.TryGet(\"fery\".AsSpan(), out _)", "Change to 'ferry'", "Articles.TryGet(\"ferry\".AsSpan(), out _)")]
    [InlineData("Articles.TryGet(article: out _, id: \"fery\")", "Change to 'ferry'", "Articles.TryGet(article: out _, id: \"ferry\")")]
    [InlineData("Articles.Get(Wrong)", "Change to 'ferry'", "Articles.Get(\"ferry\")")]
    [InlineData("Articles.Get(\"harbour\")", "Change to 'harbour/lighthouse'", "Articles.Get(\"harbour/lighthouse\")")]
    [InlineData("People.TryGet(\"bo-lind\", out _)", "Change to 'bo-lund'", "People.TryGet(\"bo-lund\", out _)")]
    public async Task AFixPutsTheNearKeyInItsPlace(string call, string title, string mended)
    {
        foreach (var place in Enum.GetValues<CorpusPlace>())
        {
            var after = await UserProject.Of(User(call), Harbour.Files, place).After(title);

            Assert.Equal(User(mended), await after.Code());
            Assert.DoesNotContain(await after.Messages(), message => message.Contains("CORPUS101", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task AFixIsOfferedForEachNearKeyInTheOrderOfTheMessage() =>
        Assert.Equal(["Change to 'harbour/ice'", "Change to 'harbour/lighthouse'"], await UserProject.Of(User("Articles.Get(\"harbour\")"), Harbour.Files).Offers());

    [Fact]
    public async Task NoFixIsOfferedWhereNothingIsNear() =>
        Assert.Empty(await UserProject.Of(User("People.Get(\"nobody\")"), Harbour.Files).Offers());

    private static string User(string call) => $$"""
        using System; using System.Collections.Generic; using System.Linq;
        using Consumer;
        using A = Consumer.Articles;

        static class User
        {
            const string Wrong = "fery";
            static object Look(string given) => {{call}};
        }

        static class Mine
        {
            public static string Get(string id) => id;
            public static class Ids { public const string Ferry = "ferry"; }
        }
        """;

    private static string MessageOf(string line) => line[(line.IndexOf("CORPUS101: ", StringComparison.Ordinal) + "CORPUS101: ".Length)..];
}
