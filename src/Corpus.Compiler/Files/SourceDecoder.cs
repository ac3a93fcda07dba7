using System.Globalization;
using System.Text;

namespace Corpus.Compiler.Files;

/// <summary>
/// Turns bytes into text: UTF-8 with or without a byte-order mark, UTF-16 with one. Anything else is reported, never guessed.
/// </summary>
internal static class SourceDecoder
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Decodes one file.</summary>
    /// <param name="path">The path relative to the corpus.</param>
    /// <param name="bytes">All of it.</param>
    /// <returns>The file; where bytes are wrong it carries the fault, and each of them is replaced by U+FFFD.</returns>
    public static SourceFile Decode(string path, byte[] bytes)
    {
        if (BeginsWith(bytes, 0xFF, 0xFE, 0, 0))
            return Unread(path, "the mark of UTF-32");
        if (BeginsWith(bytes, 0xFF, 0xFE))
            return Strict(path, bytes, 2, new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16");
        if (BeginsWith(bytes, 0xFE, 0xFF))
            return Strict(path, bytes, 2, new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16");

        // Every other byte of Latin text in UTF-16 is zero, which UTF-8 would let pass as NUL characters.
        if (bytes.Length >= 4 && bytes[0] == 0 != (bytes[1] == 0) && bytes[0] == 0 == (bytes[2] == 0) && bytes[1] == 0 == (bytes[3] == 0))
            return Unread(path, "UTF-16 without its mark");
        return Strict(path, bytes, BeginsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, Utf8, "UTF-8");
    }

    /// <summary>
    /// Takes a text that a host has decoded already. A host reads Unicode strictly first; where it met bytes it could not read, it took
    /// another encoding, or put U+FFFD in their place.
    /// </summary>
    /// <param name="path">The path relative to the corpus.</param>
    /// <param name="text">What the host read.</param>
    /// <param name="encoding">What the host read it as; null when it does not say.</param>
    public static SourceFile FromText(string path, string text, Encoding? encoding)
    {
        if (encoding is null || encoding.DecoderFallback is DecoderExceptionFallback)
            return new SourceFile(path, text);

        // Re-encoded in its one-byte encoding, the text shows where the invalid bytes were.
        if (encoding.IsSingleByte)
            return Decode(path, encoding.GetBytes(text));
        var at = text.IndexOf('\uFFFD');
        return new SourceFile(
            path,
            text,
            at < 0
                ? null
                : new EncodingFault(
                    encoding.GetByteCount(text.Substring(0, at)), at, $"a byte that is not {encoding.WebName.ToUpperInvariant()}"));
    }

    private static bool BeginsWith(byte[] bytes, params byte[] mark) =>
        bytes.Length >= mark.Length && bytes.AsSpan(0, mark.Length).SequenceEqual(mark);

    private static SourceFile Unread(string path, string found) => new(path, "", new EncodingFault(0, 0, found));

    private static SourceFile Strict(string path, byte[] bytes, int mark, Encoding encoding, string name)
    {
        try
        {
            return new SourceFile(path, encoding.GetString(bytes, mark, bytes.Length - mark));
        }
        catch (ArgumentException)
        {
            var at = FirstInvalid(bytes, mark, encoding);
            var before = encoding.GetCharCount(bytes, mark, at - mark);
            var lenient = (Encoding)encoding.Clone();
            lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
            var found = string.Format(CultureInfo.InvariantCulture, "the byte 0x{0:X2}, which is not {1}", bytes[at], name);
            return new SourceFile(path, lenient.GetString(bytes, mark, bytes.Length - mark), new EncodingFault(at, before, found));
        }
    }

    /// <summary>
    /// The first byte of the first character that does not decode. Frameworks disagree on the index their exception gives, so the length
    /// of the longest sound beginning is searched for, by halves of the whole characters.
    /// </summary>
    private static int FirstInvalid(byte[] bytes, int mark, Encoding encoding)
    {
        var (sound, unsound) = (mark, bytes.Length);
        while (unsound - sound > 1)
        {
            var middle = sound + ((unsound - sound) / 2);
            // A decoder that is not flushed lets an unfinished last character pass, so a cut within a character does not mislead.
            if (Decodes(bytes, mark, middle, encoding))
                sound = middle;
            else
                unsound = middle;
        }

        // The fault is known when its last byte is seen; its character may begin up to three bytes before.
        for (var start = sound; start >= mark && start > sound - 4; start--)
        {
            if (DecodesWhole(bytes, mark, start, encoding))
                return start;
        }

        return sound;
    }

    private static bool Decodes(byte[] bytes, int mark, int end, Encoding encoding)
    {
        try
        {
            encoding.GetDecoder().GetCharCount(bytes, mark, end - mark, flush: false);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool DecodesWhole(byte[] bytes, int mark, int end, Encoding encoding)
    {
        try
        {
            encoding.GetCharCount(bytes, mark, end - mark);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
