using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Linking;

/// <summary>Reports files that were probably meant to be read, but are not.</summary>
internal static class UnreadFileCheck
{
    /// <summary>
    /// Reports each text format that is not read once, at its first file, and each file that would be read if it were YAML.
    /// </summary>
    /// <param name="files">All files below the corpus, in ordinal order.</param>
    /// <param name="used">The paths at which a YAML file is used.</param>
    public static IEnumerable<Problem> Check(EquatableArray<string> files, ISet<string> used)
    {
        var formats =
            from file in files
            where CorpusFile.LooksLikeArticle(file)
            group file by CorpusFile.Extension(file).ToLowerInvariant() into format
            select new Problem(ProblemCatalog.UnreadFormat, format.First(), FileSpan.FileStart, [format.Key, Others(format.Count() - 1)]);
        var metadata =
            from file in files
            where CorpusFile.KindOf(file) == CorpusFileKind.None && CorpusFile.Extension(file).ToLowerInvariant() is ".toml" or ".json"
            let yaml = file.Substring(0, file.LastIndexOf('.')) + ".yaml"
            where used.Contains(yaml)
            select new Problem(ProblemCatalog.UnreadMetadata, file, FileSpan.FileStart, [yaml]);
        return formats.Concat(metadata);
    }

    private static string Others(int count) => count switch
    {
        0 => "this file is",
        1 => "this file and 1 other are",
        _ => $"this file and {count} others are",
    };
}
