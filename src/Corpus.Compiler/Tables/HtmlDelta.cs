using System.Runtime.CompilerServices;
using System.Text;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tables;

/// <summary>
/// Writes the HTML of a Markdown article as differences to its text, of which it mostly consists: what to insert, then what to copy from
/// the text, in turn. The copied ranges ascend. Any HTML can be written so, and the cost is linear in the two lengths.
/// </summary>
internal sealed class HtmlDelta
{
    /// <summary>The values of a part: the length inserted, the length of text skipped before what is copied, the length copied.</summary>
    public const int Cells = 3;

    /// <summary>The shortest copy that is worth a part.</summary>
    private const int Least = 8;

    /// <summary>
    /// A copy that skips text must be longer by a sixteenth of what it skips, so that a common word far ahead is not taken for the place.
    /// </summary>
    private const int SkippedPerUnit = 16;

    /// <summary>A copy of this length is taken however much it skips.</summary>
    private const int LongEnough = 64;

    /// <summary>How many places with the same first units as the HTML are compared.</summary>
    private const int MostTried = 8;

    private readonly string html;
    private readonly string text;

    // For each hash of four units the first place of the text with it that is not behind the cursor, and for each place the next one.
    private readonly int[] heads;
    private readonly int[] following;
    private readonly StringBuilder inserted = new();
    private readonly List<int> cells = [];
    private readonly CancellationToken cancellation;
    private int cursor;

    private HtmlDelta(string html, string text, CancellationToken cancellation)
    {
        (this.html, this.text, this.cancellation) = (html, text, cancellation);
        var size = 64;
        while (size < text.Length)
            size *= 2;
        heads = new int[size];
        heads.AsSpan().Fill(-1);
        following = new int[text.Length];
        for (var at = text.Length - Least; at >= 0; at--)
        {
            cancellation.ThrowIfCancellationRequested();
            ref var head = ref heads[Bucket(text, at)];
            following[at] = head;
            head = at;
        }
    }

    /// <summary>The parts of some HTML, and all that they insert.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static (string Inserted, EquatableArray<int> Cells) Of(string html, string text, CancellationToken cancellation = default)
    {
        var parts = new HtmlDelta(html, text, cancellation);
        parts.Split();
        return (parts.inserted.ToString(), parts.cells.ToEquatableArray());
    }

    [MethodImpl(JitOptions.SkipTier0)]
    private void Split()
    {
        var pending = 0;
        for (var at = 0; at < html.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            var (start, length) = at + Least <= html.Length ? Longest(at) : default;
            if (length == 0)
            {
                at++;
                continue;
            }

            // The insertion may end with the units that precede the copy in the text; these belong to the copy.
            while (at > pending && start > cursor && html[at - 1] == text[start - 1])
                (at, start, length) = (at - 1, start - 1, length + 1);
            Add(pending, at, start - cursor, length);
            cursor = start + length;
            pending = at += length;
        }

        if (pending < html.Length)
            Add(pending, html.Length, 0, 0);
    }

    private void Add(int from, int to, int skipped, int copied)
    {
        inserted.Append(html, from, to - from);
        cells.Add(to - from);
        cells.Add(skipped);
        cells.Add(copied);
    }

    /// <summary>The longest worthwhile range of the text, not behind the cursor, that the HTML has at a place.</summary>
    private (int Start, int Length) Longest(int at)
    {
        ref var head = ref heads[Bucket(html, at)];
        while (head >= 0 && head < cursor)
            head = following[head];
        var best = (Start: 0, Length: 0);
        var start = head;
        for (var tried = 0; start >= 0 && tried < MostTried; tried++, start = following[start])
        {
            var length = CommonLength(at, start);
            if (length > best.Length && length >= Math.Min(LongEnough, Least + ((start - cursor) / SkippedPerUnit)))
                best = (start, length);
        }

        return best;
    }

    private int CommonLength(int at, int start)
    {
        var most = Math.Min(html.Length - at, text.Length - start);
        var length = 0;
        while (length < most && html[at + length] == text[start + length])
            length++;
        return length;
    }

    private int Bucket(string units, int at)
    {
        var four = ((ulong)units[at] << 48) | ((ulong)units[at + 1] << 32) | ((ulong)units[at + 2] << 16) | units[at + 3];
        return (int)(unchecked(four * 0x9E37_79B9_7F4A_7C15) >> 33) & (heads.Length - 1);
    }
}
