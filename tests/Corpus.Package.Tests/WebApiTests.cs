using System.Runtime.InteropServices;
using System.Text.Json;

namespace Corpus.Package.Tests;

/// <summary>
/// A minimal API that returns articles, in the project with the corpus and, compiled ahead of time, in one that references it.
/// </summary>
public class WebApiTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    // The program sends requests to itself, so that no port has to be agreed on.
    private const string Endpoints = """
        app.MapGet("/article", () => Articles.Ferry);
        app.MapGet("/articles", () => Articles.All);
        app.MapGet("/search", (string q) => Articles.Search(q));
        app.MapGet("/quotation", () => Articles.Ferry.Quotations[0]);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        foreach (var path in new[] { "/article", "/articles", "/search?q=monday", "/quotation" })
            Console.WriteLine(await client.GetStringAsync(path));
        await app.StopAsync();

        """;

    private const string Article = """
        {"id":"ferry","headline":"Ferry returns to the harbour","alternativeHeadline":null,"description":null,"byline":null,"authors":[],
        "dateline":null,"datePublished":null,"dateModified":null,"url":null,"inLanguage":"en","keywords":[],"wordCount":19,
        "desk":{"key":"news","name":"News"}
        """;

    private const string Quotation = """
        {"text":"“We had waited three months for this,”","speakerName":"Bo Ek","speaker":null,"cue":"said","attribution":"cue","isPartial":false}
        """;

    [Fact]
    public void ArticleListHitAndQuotationAreReturnedFromAMinimalApi()
    {
        var folder = package.NewConsumer();
        WriteCorpus(folder);
        WriteProject(folder, "Content.csproj", "Microsoft.NET.Sdk.Web", PackageReference, "<RootNamespace>Content</RootNamespace>");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), $$"""
            using Content;

            var builder = WebApplication.CreateSlimBuilder(args);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var app = builder.Build();
            {{Endpoints}}
            """);

        AssertResponses(Dotnet.Succeed(folder, "run").Output);
    }

    /// <summary>Takes minutes, and needs a linker and packages that the .NET SDK does not contain, so it runs on demand.</summary>
    [SkippableFact]
    public void TheSameIsReturnedWhenCompiledAheadOfTime()
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("CORPUS_NATIVE_AOT") == "1", "Set CORPUS_NATIVE_AOT=1 to publish with Native AOT.");
        // In a path without spaces, since the SDK passes paths of packages to the linker without quoting them.
        var folder = Directory.CreateDirectory(Path.Combine(package.Folder, "aot")).FullName;
        AllowPackagesOfTheSdk(folder);
        var (content, api) = (Path.Combine(folder, "Content"), Path.Combine(folder, "Api"));
        Directory.CreateDirectory(content);
        Directory.CreateDirectory(api);
        WriteCorpus(content);
        WriteProject(content, "Content.csproj", "Microsoft.NET.Sdk", PackageReference, "<IsAotCompatible>true</IsAotCompatible>");
        WriteProject(
            api,
            "Api.csproj",
            "Microsoft.NET.Sdk.Web",
            "<ProjectReference Include=\"../Content/Content.csproj\" />",
            "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>");
        File.WriteAllText(Path.Combine(api, "Program.cs"), $$"""
            using System.Text.Json.Serialization;
            using Content;

            var builder = WebApplication.CreateSlimBuilder(args);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
            var app = builder.Build();
            {{Endpoints}}
            [JsonSerializable(typeof(Article))]
            [JsonSerializable(typeof(IReadOnlyList<Article>))]
            [JsonSerializable(typeof(IReadOnlyList<Corpus.SearchHit<Article>>))]
            [JsonSerializable(typeof(Corpus.Quotation<Article>))]
            internal partial class ApiJson : JsonSerializerContext;
            """);

        // Warnings are errors: the library and the generated code cause none about trimming or dynamic code.
        Dotnet.Succeed(api, "publish", "-o", Path.Combine(folder, "out"), "-r", RuntimeInformation.RuntimeIdentifier);

        AssertResponses(Dotnet.Start(Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "Api.exe" : "Api"), folder).Output);
    }

    private string PackageReference => $"<PackageReference Include=\"Corpus\" Version=\"{package.Version}\" />";

    private static void AssertResponses(string output)
    {
        var responses = output.Trim().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(4, responses.Length);
        Assert.StartsWith(Article.ReplaceLineEndings(""), responses[0], StringComparison.Ordinal);
        Assert.Contains($"\"quotations\":[{Quotation.Trim()}]", Plain(responses[0]), StringComparison.Ordinal);
        Assert.StartsWith($"[{Article.ReplaceLineEndings("")}", responses[1], StringComparison.Ordinal);
        Assert.Contains(
            "\"html\":\"The ferry came back to the harbour on <mark>Monday</mark>.", Plain(responses[2]), StringComparison.Ordinal);
        Assert.Equal(Quotation.Trim(), Plain(responses[3]));
    }

    /// <summary>Lets a consumer restore the compiler for Native AOT too, from the user's packages or from nuget.org.</summary>
    private void AllowPackagesOfTheSdk(string folder)
    {
        var user = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{package.Folder}" />
                <add key="nuget.org" value="https://api.nuget.org/v3/index.json" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="packed"><package pattern="Corpus*" /></packageSource>
                <packageSource key="nuget.org"><package pattern="*" /></packageSource>
              </packageSourceMapping>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder, "packages")}" /></config>
              <fallbackPackageFolders><clear />{(Directory.Exists(user) ? $"<add key=\"user\" value=\"{user}\" />" : "")}</fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>
    /// The JSON without the escapes that ASP.NET Core's encoder adds to characters such as quotation marks and angle brackets.
    /// </summary>
    private static string Plain(string json) => JsonSerializer.Serialize(
        JsonDocument.Parse(json).RootElement,
        new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static void WriteProject(string folder, string name, string sdk, string references, string properties) =>
        File.WriteAllText(Path.Combine(folder, name), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {references}
              </ItemGroup>
            </Project>
            """);

    private static void WriteCorpus(string folder)
    {
        var corpus = Directory.CreateDirectory(Path.Combine(folder, "corpus")).FullName;
        File.WriteAllText(
            Path.Combine(corpus, "corpus.yaml"), "article: { fields: { desk: desks } }\nvocabularies: { desks: { type: Desk } }\n");
        File.WriteAllText(Path.Combine(corpus, "desks.yaml"), "news: News\n");
        File.WriteAllText(Path.Combine(corpus, "ferry.txt"), """
            ---
            desk: news
            ---
            Ferry returns to the harbour

            The ferry came back to the harbour on Monday.

            “We had waited three months for this,” said Bo Ek.
            """);
    }
}
