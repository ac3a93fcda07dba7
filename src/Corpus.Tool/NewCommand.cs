using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Tool;

/// <summary><c>corpus new "Headline" --in DIR</c>: a new article; <c>corpus new --starter DIR</c>: a project with a first corpus.</summary>
internal static class NewCommand
{
    private const string TemplateExtension = ".template";
    private const int NamesShown = 10;

    private static readonly JsonSerializerOptions Quoted =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Argument<string?> Headline =
        new("HEADLINE") { Description = "The headline of the article; its file is named after it.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<DirectoryInfo?> In =
        new("--in") { Description = "The folder for the article, in a corpus. The default is 'corpus'.", HelpName = "DIR" };

    private static readonly Option<string?> Date = new("--date")
    {
        Description = "Its date of publication, such as 2026-03-01.",
        HelpName = "DATE",
        Validators =
        {
            result =>
            {
                if (result.GetValueOrDefault<string?>() is { } text && !IsoDate.TryParse(text, out _, out var fault))
                    result.AddError($"--date: '{text}' is not a date: {fault}.");
            },
        },
    };

    private static readonly Option<DirectoryInfo?> Starter =
        new("--starter") { Description = "Make a console project with a corpus of two articles in this folder instead.", HelpName = "DIR" };

    public static Command Create(ToolConsole console)
    {
        var command = new ToolCommand("new", "Makes an article, or a project with a first corpus.")
        {
            Examples =
            [
                new(
                    "corpus new \"Ferry returns to the harbour\" --in corpus/harbour",
                    "Makes corpus/harbour/ferry-returns-to-the-harbour.md with the keys that the schema requires."),
                new(
                    "corpus new --starter Harbour && dotnet run --project Harbour",
                    "Makes a project with a corpus of two articles, and runs it."),
            ],
        };
        command.Add(Headline);
        command.Add(In);
        command.Add(Date);
        command.Add(Starter);
        command.SetWork(console, (result, cancellation) =>
        {
            if (result.GetValue(Starter) is { } starter)
                return MakeStarter(starter, console);
            if (result.GetValue(Headline) is not { Length: > 0 } headline)
                throw new UsageException("Give the headline of the article: corpus new \"Ferry returns\" --in corpus");
            return MakeArticle(headline, result.GetValue(In) ?? new DirectoryInfo("corpus"), result.GetValue(Date), console);
        });
        return command;
    }

    private static int MakeArticle(string headline, DirectoryInfo folder, string? date, ToolConsole console)
    {
        var name = FileName(headline);
        if (name.Length == 0)
            throw new UsageException($"The headline '{headline}' has no letter or digit to name a file after.");
        var path = Path.Combine(folder.ToString(), name + ".md");
        if (File.Exists(path))
            throw new UsageException($"{path} exists already.");
        var (settings, root) = SettingsAround(folder);
        var fields = settings.FieldsOf(settings.TypeOf(Path.GetRelativePath(root, Path.GetFullPath(path)).Replace('\\', '/')));
        var required = fields.Where(field => field.IsRequired && field.Default is null).ToList();

        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"headline: {JsonSerializer.Serialize(headline, Quoted)}\n");
        if (date is not null)
            text.Append(CultureInfo.InvariantCulture, $"datePublished: {date}\n");
        foreach (var field in required)
            text.Append(CultureInfo.InvariantCulture, $"{field.Name}: # required: {Expected(field.Type)}\n");
        text.Append("---\n\nThe first paragraph.\n");

        folder.Create();
        File.WriteAllText(path, text.ToString());
        console.Output.WriteLine(path);
        if (required.Count > 0)
            console.Error.WriteLine($"Fill in {string.Join(", ", required.Select(field => $"'{field.Name}'"))}: the schema requires it.");
        return ExitCode.Success;
    }

    /// <summary>
    /// The settings and the root of the corpus that a folder is part of; the defaults and the folder itself when there are none.
    /// </summary>
    private static (CorpusSettings Settings, string Root) SettingsAround(DirectoryInfo folder)
    {
        for (var at = new DirectoryInfo(folder.FullName); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, CorpusFile.Settings);
            if (File.Exists(file))
                return (
                    SettingsReader.Read(DocumentReader.Read(SourceDecoder.Decode(CorpusFile.Settings, File.ReadAllBytes(file)))).Settings,
                    at.FullName);
        }

        return (CorpusSettings.Default, folder.FullName);
    }

    private static string Expected(FieldType type)
    {
        var one = type.Kind switch
        {
            FieldKind.Enum => $"one of {string.Join(", ", type.Names.Take(NamesShown))}{(type.Names.Count > NamesShown ? ", …" : "")}",
            FieldKind.Vocabulary => $"a key of {type.Vocabulary}.yaml",
            FieldKind.Article => type.ArticleType is { } name ? $"the id of a {name}" : "the id of an article",
            FieldKind.Asset => "the path of a file of the corpus",
            FieldKind.Record => $"a mapping with {string.Join(", ", type.Record!.Fields.Select(field => field.Name))}",
            _ => ArticleJson.Name(type.Kind),
        };
        return type.IsList ? $"a list, each {one}" : one;
    }

    /// <summary>The headline in small letters, with one hyphen for each run of anything but letters and digits.</summary>
    private static string FileName(string headline)
    {
        var name = new StringBuilder();
        foreach (var c in headline.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                name.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        return name.ToString().Trim('-');
    }

    private static int MakeStarter(DirectoryInfo folder, ToolConsole console)
    {
        if (folder.Exists && folder.EnumerateFileSystemInfos().Any())
            throw new UsageException($"The folder {folder} is not empty.");
        var (name, version) = (CSharpName.Of(folder.Name), Version());
        var assembly = typeof(NewCommand).Assembly;
        foreach (
            var resource in assembly
                .GetManifestResourceNames()
                .Where(resource => resource.EndsWith(TemplateExtension, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var path = Path.Combine(
                folder.ToString(),
                resource[..^TemplateExtension.Length].Replace("Project.csproj", folder.Name + ".csproj", StringComparison.Ordinal));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(
                path,
                reader.ReadToEnd()
                    .Replace("{{Name}}", name, StringComparison.Ordinal)
                    .Replace("{{Version}}", version, StringComparison.Ordinal));
            console.Output.WriteLine(path);
        }

        console.Error.WriteLine($"Now: dotnet run --project {folder}");
        return ExitCode.Success;
    }

    /// <summary>The version of this tool, which is that of the package, without the commit after the plus sign.</summary>
    private static string Version() =>
        typeof(NewCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
