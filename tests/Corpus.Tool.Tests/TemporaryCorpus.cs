namespace Corpus.Tool.Tests;

/// <summary>A temporary folder with a few files, deleted after the test.</summary>
internal sealed class TemporaryCorpus : IDisposable
{
    public TemporaryCorpus(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            var full = System.IO.Path.Combine(Directory.FullName, path);
            System.IO.Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
    }

    public DirectoryInfo Directory { get; } = System.IO.Directory.CreateTempSubdirectory("corpus");

    public string PathOf(string name) => System.IO.Path.Combine(Directory.ToString(), name);

    public void Dispose() => Directory.Delete(recursive: true);
}
