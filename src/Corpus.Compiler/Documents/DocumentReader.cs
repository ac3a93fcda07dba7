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

    /// <summary>
    /// The maximum length of a TOML document in UTF-16 code units. Its parser cannot be canceled, and takes about a microsecond for each.
    /// </summary>
    public const int MaximumTomlLength = 256 * 1024;

    /// <summary>Reads one file, YAML or JSON by its name.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static Document Read(SourceFile file, CancellationToken cancellation = default)
    {
        if (file.Fault is { } fault)
            return new Document(file.Path, null, [ArticleTextReader.Unreadable(file, fault)]);
        var format = file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? DocumentFormat.Json : DocumentFormat.Yaml;
        return Read(file.Path, file.Text.TrimStart('\uFEFF'), format, 1, cancellation);
    }

    /// <summary>Reads the metadata block of an article; null if it has none.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static Document? ReadFrontMatter(SourceFile file, ArticleText text, CancellationToken cancellation = default) =>
        text.FrontMatter is null
            ? null
            : Read(file.Path, text.FrontMatter, text.Format, text.FrontMatterFirstLine, cancellation);

    private static Document Read(string path, string text, DocumentFormat format, int firstLine, CancellationToken cancellation)
    {
        var problems = new ProblemList(path);
        return new Document(path, Root(text, format, firstLine, problems, cancellation), problems.ToEquatableArray()) { Format = format };
    }

    private static Node? Root(string text, DocumentFormat format, int firstLine, ProblemList problems, CancellationToken cancellation)
    {
        var most = format == DocumentFormat.Toml ? MaximumTomlLength : MaximumLength;
        if (text.Length > most)
        {
            problems.Add(ProblemCatalog.YamlTooLarge, new FileSpan(firstLine, 1, 0), "characters", $"{most}");
            return null;
        }

        return format switch
        {
            DocumentFormat.Toml => TomlFile.Read(text, firstLine, problems),
            DocumentFormat.Json => JsonFile.Read(text, firstLine, problems, cancellation),
            _ => YamlFile.Read(text, firstLine, problems, cancellation),
        };
    }
}
