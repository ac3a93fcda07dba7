using System.Runtime.CompilerServices;
using Corpus.Compiler;
using Corpus.Compiler.Files;

namespace Corpus.Testing;

/// <summary>Describes the articles of a corpus as text, so that a change of an article can be reviewed as a diff.</summary>
public static class CorpusSnapshot
{
    /// <summary>
    /// Reads the corpus and returns one text per article, by its id, in ordinal order: its metadata, then each block with its kind, and
    /// below it the quotations that begin there, with their speakers and cues, and the mentions; then the problems of its file.
    /// </summary>
    /// <remarks>Texts contain no line numbers and no offsets: a new paragraph adds lines to the diff and changes none.</remarks>
    /// <param name="directory">The folder of the corpus, relative to the folder of the test's source file; may be absolute.</param>
    /// <param name="includeDrafts">Whether articles with <c>draft: true</c> are included.</param>
    /// <param name="testFile">The source file of the test; the compiler passes it.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyDictionary<string, string> Of(
        string directory, bool includeDrafts = false, [CallerFilePath] string testFile = "")
    {
        var folder = CorpusFolder.Find(directory, testFile);
        var files = folder.Paths
            .Where(path => CorpusFile.KindOf(path) != CorpusFileKind.None)
            .Select(path => SourceDecoder.Decode(path, folder.Read(path)));
        var corpus = CorpusCompiler.Compile([.. files], includeDrafts, folder.Paths);
        return new SortedDictionary<string, string>(
            corpus.Articles.ToDictionary(article => article.Id, article => ArticleSnapshot.Of(corpus, article)), StringComparer.Ordinal);
    }
}
