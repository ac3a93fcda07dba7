namespace Corpus.Compiler.Data;

/// <summary>Reads the lists that travel inside the assembly: one entry a line, <c>#</c> and a space before a comment.</summary>
internal static class WordList
{
    public static IEnumerable<string> Read(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The list {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Trim();
            if (entry.Length > 0 && entry != "#" && !entry.StartsWith("# ", StringComparison.Ordinal))
                yield return entry;
        }
    }
}
