using System.CommandLine;
using System.Text;
using Corpus.Compiler;
using Corpus.Compiler.Files;
using Corpus.Compiler.Settings;

namespace Corpus.Tool;

/// <summary><c>corpus parse [--json] FILE...</c>: what is found in each file.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object a file and line." };
        var files = new Argument<string[]>("FILE") { Description = "The articles to read.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("parse", "Prints what is found in each file.") { json, files };
        command.SetAction(result => Run(result.GetRequiredValue(files), result.GetValue(json)));
        return command;
    }

    private static int Run(string[] files, bool json)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        var exitCode = 0;
        foreach (var path in files)
        {
            if (Read(path) is not { } bytes)
            {
                exitCode = 1;
                continue;
            }

            var article = ArticleAnalyzer.Analyze(SourceDecoder.Decode(path, bytes), CorpusSettings.Default);
            if (json)
                ArticleJson.Write(output, path, article);
            else
                ArticleListing.Write(output, path, article);
        }

        return exitCode;
    }

    private static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"corpus: {path}: {e.Message}");
            return null;
        }
    }
}
