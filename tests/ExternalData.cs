namespace Corpus.TestData;

/// <summary>External data, found below the folder that the environment variable <c>CORPUS_DATA</c> names.</summary>
internal static class ExternalData
{
    /// <summary>The path of a file or folder of the external data; skips the calling test, with a message, if it is missing.</summary>
    public static string PathOf(string name)
    {
        var root = Environment.GetEnvironmentVariable("CORPUS_DATA");
        Skip.If(string.IsNullOrEmpty(root), "CORPUS_DATA names no folder of external data.");
        var path = Path.Combine(root!, name);
        Skip.IfNot(Path.Exists(path), $"There is no {name} below CORPUS_DATA.");
        return path;
    }
}
