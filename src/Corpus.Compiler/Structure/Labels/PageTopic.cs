using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>
/// What the longest passage of a page is about: how many of the words of other lines it has too. Only words of four letters and more that
/// are no function words count, each once a line; words with the same first six letters are one.
/// </summary>
internal sealed class PageTopic
{
    private const int LeastSlots = 256;

    private readonly int[] shared;
    private readonly int[] all;

    /// <param name="words">A hash of each word of the lines, one line after another.</param>
    /// <param name="starts">The first word of each line; one past the last word at the end.</param>
    /// <param name="isProse">Whether each line is prose.</param>
    /// <param name="passage">The first and the last line of the longest passage.</param>
    [MethodImpl(JitOptions.SkipTier0)]
    public PageTopic(List<int> words, int[] starts, bool[] isProse, (int Start, int End) passage)
    {
        (shared, all) = (new int[isProse.Length + 1], new int[isProse.Length + 1]);
        var size = LeastSlots;
        while (size < words.Count)
            size *= 2;
        var (linesWith, lastLine) = (new int[size], new int[size]);
        for (var line = passage.Start; line <= passage.End; line++)
        {
            if (!isProse[line])
                continue;
            for (var at = starts[line]; at < starts[line + 1]; at++)
            {
                var slot = words[at] & (size - 1);
                linesWith[slot] += lastLine[slot] == line + 1 ? 0 : 1;
                lastLine[slot] = line + 1;
            }
        }

        Array.Clear(lastLine, 0, size);
        for (var line = 0; line < isProse.Length; line++)
        {
            // A line of the passage shares a word with it when another of its lines has the word.
            var own = line >= passage.Start && line <= passage.End && isProse[line] ? 1 : 0;
            (shared[line + 1], all[line + 1]) = (shared[line], all[line]);
            for (var at = starts[line]; at < starts[line + 1]; at++)
            {
                var slot = words[at] & (size - 1);
                if (lastLine[slot] == line + 1)
                    continue;
                lastLine[slot] = line + 1;
                all[line + 1]++;
                shared[line + 1] += linesWith[slot] > own ? 1 : 0;
            }
        }
    }

    /// <summary>How many words of some lines the passage has.</summary>
    public int Shared(int from, int to) => shared[to] - shared[from];

    /// <summary>How many words some lines have.</summary>
    public int All(int from, int to) => all[to] - all[from];
}
