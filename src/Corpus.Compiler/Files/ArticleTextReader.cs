namespace Corpus.Compiler.Files;

/// <summary>First stage of the street: cuts an article's file into front matter and text.</summary>
public static class ArticleTextReader
{
    /// <summary>Reads one article's file.</summary>
    public static ArticleText Read(SourceFile file) => new(file.Text.Replace("\r\n", "\n").Replace('\r', '\n'), 1, null);
}
