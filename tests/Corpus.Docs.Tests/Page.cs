namespace Corpus.Docs.Tests;

/// <summary>A fenced code block of a page.</summary>
/// <param name="Line">The line of its opening fence, from 1.</param>
/// <param name="Language">The first word after the fence; empty when there is none.</param>
/// <param name="File">The second word: the file of the user's project that the block shows; null when there is none.</param>
/// <param name="Code">The code between the fences.</param>
internal sealed record Snippet(int Line, string Language, string? File, string Code);

/// <summary>A page of the documentation.</summary>
internal static class Page
{
    /// <summary>The fenced code blocks of a page, in order.</summary>
    public static IEnumerable<Snippet> Snippets(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith("```", StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, "```", at + 1);
            var words = lines[at][3..].Split(' ', 2);
            yield return new Snippet(at + 1, words[0], words.Length > 1 ? words[1] : null, string.Join('\n', lines[(at + 1)..end]) + "\n");
            at = end;
        }
    }
}
