namespace Corpus.Package.Tests;

/// <summary>
/// A third-party source generator that needs an older YamlDotNet and an older AngleSharp than ours, and reports which ones it got.
/// </summary>
internal static class OtherAnalyzer
{
    /// <summary>Builds the generator in its own folder beside <paramref name="consumer"/>; returns the folder with its files.</summary>
    public static string Build(string consumer)
    {
        // Not in the consumer's folder, whose files are compiled into the consumer.
        var folder = Path.Combine(Path.GetDirectoryName(consumer)!, "other-" + Path.GetFileName(consumer));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Other.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.14.0" PrivateAssets="all" ExcludeAssets="runtime" />
                <PackageReference Include="YamlDotNet" Version="11.2.1" />
                <PackageReference Include="AngleSharp" Version="0.17.1" />
              </ItemGroup>
              <Target Name="CopyAnalyzer" AfterTargets="Build">
                <ItemGroup>
                  <AnalyzerFile Include="$(TargetDir)Other.dll;$(TargetDir)YamlDotNet.dll;$(TargetDir)AngleSharp.dll" />
                  <AnalyzerFile Include="$(TargetDir)System.Text.Encoding.CodePages.dll" />
                </ItemGroup>
                <Copy SourceFiles="@(AnalyzerFile)" DestinationFolder="analyzer" />
              </Target>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "OtherGenerator.cs"), """
            using Microsoft.CodeAnalysis;

            [Generator]
            public sealed class OtherGenerator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterPostInitializationOutput(Write);

                private static void Write(IncrementalGeneratorPostInitializationContext output)
                {
                    var stream = new YamlDotNet.RepresentationModel.YamlStream();
                    stream.Load(new System.IO.StringReader("a: 1"));
                    var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<p>Ferry<p>Harbour");
                    var (yaml, html) = (stream.GetType().Assembly.GetName().Version, document.GetType().Assembly.GetName().Version);
                    output.AddSource("Other.g.cs", "static class Other { public const string Versions = \"YamlDotNet " + yaml
                        + ", AngleSharp " + html + ", " + document.QuerySelectorAll("p").Length + "\"; }");
                }
            }
            """);
        Dotnet.Succeed(folder, "build", "-c", "Release", "--nologo");
        return Path.Combine(folder, "analyzer");
    }
}
