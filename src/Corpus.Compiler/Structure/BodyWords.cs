using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Structure;

/// <summary>
/// Counts the words of an article's body: runs of characters between white space that hold a letter or a digit. An ideograph or a kana is a
/// word by itself, since those scripts put no space between words.
/// </summary>
internal static class BodyWords
{
    /// <summary>How many words the blocks of the body hold.</summary>
    [MethodImpl(JitOptions.SkipTier0)]
    public static int Count(PlainText plain, EquatableArray<Block> blocks)
    {
        var text = plain.Text;
        var count = 0;
        foreach (var block in blocks)
        {
            if (!block.IsBody)
                continue;
            var (inWord, range) = (false, plain.ToPlain(block.Range));
            for (var i = range.Start; i < range.End; i++)
            {
                if (WordReader.IsWordAlone(text[i]))
                {
                    inWord = false;
                    count++;
                }
                else if (char.IsWhiteSpace(text[i]))
                {
                    inWord = false;
                }
                else if (!inWord && char.IsLetterOrDigit(text[i]))
                {
                    inWord = true;
                    count++;
                }
            }
        }

        return count;
    }
}
