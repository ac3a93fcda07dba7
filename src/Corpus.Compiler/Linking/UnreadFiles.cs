using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Linking;

/// <summary>Reports the files that look as if they were meant to be read and are not.</summary>
internal static class UnreadFiles
{
    /// <summary>Reports each text format that is not read once, at its first file.</summary>
    /// <param name="files">All files below the corpus, in ordinal order.</param>
    public static IEnumerable<Problem> Check(EquatableArray<string> files) =>
        from file in files
        where CorpusFile.LooksLikeArticle(file)
        group file by CorpusFile.Extension(file).ToLowerInvariant() into format
        select new Problem(ProblemCatalog.UnreadFormat, format.First(), 1, 1, 0, [format.Key, Others(format.Count() - 1)]);

    private static string Others(int count) => count switch
    {
        0 => "this file is",
        1 => "this file and 1 other are",
        _ => $"this file and {count} others are",
    };
}
