using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Documents;

/// <summary>Reads YAML, TOML and JSON into nodes with positions, within limits that keep a file from exhausting the compiler.</summary>
internal static class DocumentReader
{
    /// <summary>The maximum length of a file in UTF-16 code units.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>The maximum nesting depth; a corpus needs ten.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Reads one file, YAML or JSON by its name.</summary>
    public static Document Read(SourceFile file)
    {
        if (file.Fault is { } fault)
            return new Document(file.Path, null, [ArticleTextReader.Unreadable(file, fault)]);
        var format = file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? DocumentFormat.Json : DocumentFormat.Yaml;
        return Read(file.Path, file.Text.TrimStart('\uFEFF'), format, 1);
    }

    /// <summary>Reads the metadata block of an article; null if it has none.</summary>
    public static Document? ReadFrontMatter(SourceFile file, ArticleText text) =>
        text.FrontMatter is null ? null : Read(file.Path, text.FrontMatter, text.Format, text.FrontMatterFirstLine);

    private static Document Read(string path, string text, DocumentFormat format, int firstLine)
    {
        var problems = new ProblemList(path);
        return new Document(path, Root(text, format, firstLine, problems), problems.ToEquatableArray()) { Format = format };
    }

    private static Node? Root(string text, DocumentFormat format, int firstLine, ProblemList problems)
    {
        if (text.Length > MaximumLength)
        {
            problems.Add(ProblemCatalog.YamlTooLarge, new FileSpan(firstLine, 1, 0), "characters", $"{MaximumLength}");
            return null;
        }

        return format switch
        {
            DocumentFormat.Toml => TomlFile.Read(text, firstLine, problems),
            DocumentFormat.Json => JsonFile.Read(text, firstLine, problems),
            _ => YamlFile.Read(text, firstLine, problems),
        };
    }
}
