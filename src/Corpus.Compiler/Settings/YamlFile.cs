using Corpus.Compiler.Files;
using Corpus.Compiler.Problems;
using YamlDotNet.Core;

namespace Corpus.Compiler.Settings;

/// <summary>Reads YAML into nodes that know their places; limited, so that no file can exhaust the compiler.</summary>
public static class YamlFile
{
    /// <summary>How many code units a file may have.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>Reads one YAML file.</summary>
    public static YamlDocument Read(SourceFile file) => Read(file.Path, file.Text, 1);

    /// <summary>Reads the metadata block of an article; null when it has none.</summary>
    public static YamlDocument? ReadFrontMatter(SourceFile file, ArticleText text) =>
        text.FrontMatter is null ? null : Read(file.Path, text.FrontMatter, ArticleText.FrontMatterFirstLine);

    private static YamlDocument Read(string path, string text, int firstLine)
    {
        var problems = new ProblemList(path);
        if (text.Length > MaximumLength)
        {
            problems.Add(ProblemCatalog.YamlTooLarge, new YamlPlace(firstLine, 1, 0), "characters", $"{MaximumLength}");
            return new YamlDocument(path, null, problems.ToEquatableArray());
        }

        YamlNode? root = null;
        try
        {
            root = new YamlNodeReader(new Parser(new StringReader(text)), firstLine, problems).ReadDocument();
        }
        catch (YamlException fault)
        {
            YamlFault.Report(fault, text, firstLine, problems);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The parser is not ours; whatever it stumbles over must not end the build.
            problems.Add(ProblemCatalog.YamlSyntax, new YamlPlace(firstLine, 1, 0), "it cannot be read (" + fault.Message.TrimEnd('.') + ")");
        }

        return new YamlDocument(path, root, problems.ToEquatableArray());
    }
}
