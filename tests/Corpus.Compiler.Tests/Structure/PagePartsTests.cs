using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>
/// Comments, forms, tables of cookies, products and feeds are set aside; live blogs, contents, tables and encyclopedias are read. Each line
/// of a page in <c>Pages</c> begins with a mark: + for a line of the article, - for any other, h for the headline, t for a time, c for a
/// caption, and a dot for a line that is not checked.
/// </summary>
public class PagePartsTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Corpus.Compiler.Tests", "Structure", "Pages");

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLineIsReadAsItIsMarked(string page)
    {
        string[] marked = File.ReadAllText(Path.Combine(Folder, page + ".txt")).Split('\n');
        var text = string.Join('\n', marked.Select(line => line.Length > 2 ? line[2..] : ""));
        var blocks = StructureReader.Read(new SourceFile("a.txt", text), new ArticleText(text, 1, null), CorpusSettings.Default).Blocks;

        var wrong = new List<string>();
        var start = 0;
        foreach (var line in marked)
        {
            var at = start;
            start += Math.Max(0, line.Length - 2) + 1;
            if (line.Length <= 2)
                continue;
            var kind = blocks.Single(block => block.Start < at + line.Length - 2 && block.End > at).Kind;
            var isRight = line[0] switch
            {
                '+' => IsOfArticle(kind),
                '-' => !IsOfArticle(kind),
                'h' => kind == BlockKind.Headline,
                't' => kind == BlockKind.Timestamp,
                'c' => kind == BlockKind.Caption,
                _ => true,
            };
            if (!isRight)
                wrong.Add($"{kind}: {line}");
        }

        Assert.Empty(wrong);
    }

    private static bool IsOfArticle(BlockKind kind) => kind.IsBody() || kind is BlockKind.Description or BlockKind.Headline;
}
