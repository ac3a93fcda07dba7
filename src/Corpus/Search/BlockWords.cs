using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>Goes through the words that a reader sees of a block, with their places in the article's text.</summary>
internal ref struct BlockWords
{
    private readonly ArticleContent content;
    private readonly ReadOnlySpan<char> plain;
    private readonly bool isMarked;
    private int plainEnd;
    private int mark;

    /// <summary>Begins before the first word.</summary>
    public BlockWords(ArticleContent content, Block block)
    {
        var first = content.FirstMark(block.Start, block.End);
        (this.content, isMarked, mark) = (content, first is not null, first ?? 0);
        plain = content.PlainSpan(block.Start, block.End);
        Start = End = block.Start;
    }

    /// <summary>The number of the word, from 0; -1 before the first.</summary>
    public int Number { get; private set; } = -1;

    /// <summary>The offset of its first UTF-16 code unit in the article's text.</summary>
    public int Start { get; private set; }

    /// <summary>The offset after its last UTF-16 code unit in the article's text.</summary>
    public int End { get; private set; }

    /// <summary>Moves on to the next word; false when there is none.</summary>
    public bool MoveNext()
    {
        var last = plainEnd;
        if (!WordReader.TryRead(plain, ref plainEnd, out var start))
            return false;
        Number++;
        if (isMarked)
        {
            Start = content.RawRange(End, start - last, ref mark).Start;
            End = content.RawRange(Start, plainEnd - 1 - start, ref mark).End;
        }
        else
        {
            Start = End + start - last;
            End = Start + plainEnd - start;
        }

        return true;
    }

    /// <summary>Moves on to the word of a number, which does not come before this one; false when there are fewer.</summary>
    public bool MoveTo(int number)
    {
        while (Number < number)
        {
            if (!MoveNext())
                return false;
        }

        return true;
    }
}
