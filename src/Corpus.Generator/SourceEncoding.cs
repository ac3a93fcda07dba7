using System.Text;
using Corpus.Compiler.Files;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Generator;

/// <summary>
/// Tells whether the compiler had to guess what a file's bytes say. It reads UTF-8 and UTF-16 strictly; only where that fails does it take
/// the machine's own encoding, or UTF-8 with U+FFFD for what is wrong.
/// </summary>
internal static class SourceEncoding
{
    /// <summary>The first bytes that are no text; null when all are.</summary>
    public static EncodingFault? FaultOf(SourceText source, string path, string text)
    {
        if (source.Encoding is not { } encoding || encoding.DecoderFallback is DecoderExceptionFallback)
            return null;
        if (encoding.IsSingleByte)
            return SourceDecoder.Decode(path, encoding.GetBytes(text)).Fault;

        var at = text.IndexOf('\uFFFD');
        return at < 0 ? null : new EncodingFault(encoding.GetByteCount(text.Substring(0, at)), at, $"a byte that is not {encoding.WebName.ToUpperInvariant()}");
    }
}
