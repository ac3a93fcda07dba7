using System.CommandLine;
using System.Text;

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
        var parser = new ArticleParser();
        var exitCode = 0;
        foreach (var path in files)
        {
            try
            {
                var article = parser.Parse(path);
                if (json)
                    ArticleJson.Write(output, path, article);
                else
                    ArticleListing.Write(output, path, article);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"corpus: {path}: {e.Message}");
                exitCode = 1;
            }
        }

        return exitCode;
    }
}
