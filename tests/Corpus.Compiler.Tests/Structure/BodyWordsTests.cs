using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Tests.Structure;

public class BodyWordsTests
{
    [Theory]
    [InlineData("The ferry — at last — came.", 5)]
    [InlineData("渡し船が来た。", 6)]
    [InlineData("渡轮回来了", 5)]
    [InlineData("Паром вернулся.", 2)]
    public void WordsAreCountedInScriptsWithAndWithoutSpaces(string text, int words) =>
        Assert.Equal(words, BodyWords.Count(new PlainText(text, []), [new Block(BlockKind.Paragraph, 0, text.Length)]));
}
