using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Schema;

namespace Corpus.Tool;

/// <summary><c>corpus schema DIR</c>: JSON Schema for the YAML of a corpus, so that editors complete and check while people type.</summary>
internal static class SchemaCommand
{
    /// <summary>The folder for the schemas below the corpus; its name keeps it out of the corpus.</summary>
    private const string Folder = ".schema";

    private static readonly JsonSerializerOptions Form =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Argument<DirectoryInfo> Directory = new("DIR") { Description = "The folder of the corpus." };

    public static Command Create(ToolConsole console)
    {
        var command = new ToolCommand(
            "schema", $"Writes JSON Schema for corpus.yaml, for metadata and for each vocabulary into DIR/{Folder}.")
        {
            Examples = [new("corpus schema corpus",
                "Writes the schemas, and prints the settings with which an editor completes and checks the YAML.")],
        };
        command.Add(Directory);
        command.SetWork(console, (result, cancellation) => Run(result.GetRequiredValue(Directory), console, cancellation));
        return command;
    }

    private static int Run(DirectoryInfo directory, ToolConsole console, CancellationToken cancellation)
    {
        var (output, corpus) = (console.Output, CorpusFolder.Compile(console, directory, includeDrafts: true, cancellation));
        var schema = new MetadataSchema(corpus);
        var patterns = new JsonObject();
        Write("corpus", Settings(), CorpusFile.Settings);
        foreach (var vocabulary in corpus.Settings.Vocabularies)
            Write(vocabulary.Name, schema.Vocabulary(vocabulary).ToJsonString(Form), VocabularyReader.FileOf(vocabulary));
        for (var type = -1; type < corpus.Settings.Types.Count; type++)
            Write(corpus.Settings.TypeNameOf(type) ?? "article", schema.Article(type).ToJsonString(Form), SidecarsOf(corpus, type));

        output.WriteLine(
            $"Schemas are in {Path.Combine(directory.ToString(), Folder)}. In the settings of an editor that knows YAML schemas:");
        output.WriteLine(new JsonObject { ["yaml.schemas"] = patterns }.ToJsonString(Form));
        return 0;

        void Write(string name, string text, params string[] files)
        {
            var path = Path.Combine(directory.ToString(), Folder, name + ".schema.json");
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text.TrimEnd() + "\n");
            patterns[path.Replace('\\', '/')] = new JsonArray(
                [.. files.Select(f => JsonValue.Create(Path.Combine(directory.ToString(), f).Replace('\\', '/')))]);
        }
    }

    /// <summary>The files that may hold the metadata of the articles of a type.</summary>
    private static string[] SidecarsOf(LinkedCorpus corpus, int type) =>
        [.. corpus.Articles.Where(article => article.Type == type)
            .Select(article => article.Analysis.File.Stem + ".yaml").Order(StringComparer.Ordinal)];

    /// <summary>The schema of <c>corpus.yaml</c> is the same for every corpus.</summary>
    private static string Settings()
    {
        using var reader = new StreamReader(typeof(SchemaCommand).Assembly.GetManifestResourceStream("corpus.schema.json")!);
        return reader.ReadToEnd();
    }
}
