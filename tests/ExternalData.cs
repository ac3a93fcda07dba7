namespace Corpus.TestData;

/// <summary>Data that is not part of the project: found below the folder that the variable <c>CORPUS_DATA</c> names.</summary>
internal static class ExternalData
{
    /// <summary>The path of a file or folder of the external data; the test that asks is skipped, saying so, where it is missing.</summary>
    public static string PathOf(string name)
    {
        var root = Environment.GetEnvironmentVariable("CORPUS_DATA");
        Skip.If(string.IsNullOrEmpty(root), "CORPUS_DATA names no folder of external data.");
        var path = Path.Combine(root!, name);
        Skip.IfNot(Path.Exists(path), $"There is no {name} below CORPUS_DATA.");
        return path;
    }
}
