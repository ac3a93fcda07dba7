using System.Diagnostics;
using Corpus.TestData;

namespace Corpus.Generator.Tests;

/// <summary>The output is the same in any process, on any machine. Each case runs in its own process, with the cultures of ICU.</summary>
public class DeterminismTests
{
    private static readonly Lazy<string> Expected = new(() => Run(FiveArticles.Directory, "en-US", "UTC", processors: 2));

    [Theory]
    [InlineData("tr-TR", "Asia/Kathmandu", 2)]
    [InlineData("ar-SA", "America/St_Johns", 1)]
    [InlineData("sv-SE", "Pacific/Kiritimati", 1)]
    public void NeitherCultureNorTimeZoneNorProcessorsMatter(string culture, string timeZone, int processors) =>
        Assert.Equal(Expected.Value, Run(FiveArticles.Directory, culture, timeZone, processors));

    [Fact]
    public void NeitherTheFolderNorTheOrderOfItsFilesMatters()
    {
        var folder = Directory.CreateTempSubdirectory("corpus-elsewhere-");
        try
        {
            var files = Directory
                .EnumerateFiles(FiveArticles.Directory, "*", SearchOption.AllDirectories)
                .OrderDescending(StringComparer.Ordinal);
            foreach (var file in files)
            {
                var copy = new FileInfo(Path.Combine(folder.FullName, Path.GetRelativePath(FiveArticles.Directory, file)));
                copy.Directory!.Create();
                File.Copy(file, copy.FullName);
            }

            Assert.Equal(Expected.Value, Run(folder.FullName, "en-US", "UTC", processors: 2));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs <see cref="DeterminismProbe"/>; returns what it prints.</summary>
    private static string Run(string corpus, string culture, string timeZone, int processors)
    {
        var assembly = typeof(DeterminismTests).Assembly.Location;
        var configuration = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.runtimeconfig.json");
        var own = File.ReadAllText(Path.ChangeExtension(assembly, ".runtimeconfig.json"));
        File.WriteAllText(
            configuration,
            own.Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal));
        try
        {
            var start = new ProcessStartInfo(
                "dotnet", ["exec", "--runtimeconfig", configuration, assembly, corpus, culture])
            { RedirectStandardOutput = true };
            start.Environment["TZ"] = timeZone;
            start.Environment["DOTNET_PROCESSOR_COUNT"] = $"{processors}";
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        finally
        {
            File.Delete(configuration);
        }
    }
}
