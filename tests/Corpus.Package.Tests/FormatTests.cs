namespace Corpus.Package.Tests;

/// <summary>The fixes of the package, applied by <c>dotnet format</c> as a user runs it.</summary>
[Collection(PackedPackages.Name)]
public class FormatTests(PackedPackage package)
{
    [Fact]
    public void FormatFixesEveryKeyThatHasANearestOneAndKeepsTheOthers()
    {
        var consumer = NewConsumer("""
            using Consumer;

            Console.WriteLine(Articles.Get("zeppelin").Headline);
            Console.WriteLine(Articles.Get("fery").Headline);
            Console.WriteLine(Articles.Get("strom").Headline);
            Console.WriteLine(Articles.TryGet("frry", out _));
            """);

        Format(consumer, "CORPUS101", "error");

        Assert.Equal(
            """
            using Consumer;

            Console.WriteLine(Articles.Get("zeppelin").Headline);
            Console.WriteLine(Articles.Get("ferry").Headline);
            Console.WriteLine(Articles.Get("storm").Headline);
            Console.WriteLine(Articles.TryGet("ferry", out _));
            """,
            File.ReadAllText(Path.Combine(consumer, "Program.cs")));
    }

    [Fact]
    public void FormatReplacesEveryGetOfAKnownKeyWithItsProperty()
    {
        var consumer = NewConsumer("""
            using Consumer;

            Console.WriteLine(Articles.TryGet("ferry", out _));
            Console.WriteLine(Articles.Get("ferry").Headline);
            Console.WriteLine(Articles.Get("storm").Headline);
            """);

        Format(consumer, "CORPUS102", "info");

        Assert.Equal(
            """
            using Consumer;

            Console.WriteLine(Articles.TryGet("ferry", out _));
            Console.WriteLine(Articles.Ferry.Headline);
            Console.WriteLine(Articles.Storm.Headline);
            """,
            File.ReadAllText(Path.Combine(consumer, "Program.cs")));
    }

    private static void Format(string consumer, string rule, string severity)
    {
        Dotnet.Succeed(consumer, "restore");
        Dotnet.Succeed(consumer, "format", "analyzers", "--no-restore", "--diagnostics", rule, "--severity", severity);
    }

    private string NewConsumer(string program)
    {
        var folder = package.NewConsumer();
        Directory.CreateDirectory(Path.Combine(folder, "corpus"));
        File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Corpus" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        File.WriteAllText(Path.Combine(folder, "corpus", "ferry.txt"), "Ferry returns\n\nThe ferry came back on Monday.\n");
        File.WriteAllText(Path.Combine(folder, "corpus", "storm.txt"), "Storm ahead\n\nIt will rain on Tuesday.\n");
        return folder;
    }
}
