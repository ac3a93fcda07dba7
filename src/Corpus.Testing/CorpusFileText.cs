using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Testing;

/// <summary>A file as the compiler hands it to generators: decoded as UTF-8 or by its byte-order mark, else byte by byte.</summary>
internal sealed class CorpusFileText(CorpusFolder folder, string path) : AdditionalText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lazy<SourceText> text = new(() => Decode(folder.Read(path)));

    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => text.Value;

    private static SourceText Decode(byte[] bytes)
    {
        try
        {
            return SourceText.From(bytes, bytes.Length, StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            return SourceText.From(bytes, bytes.Length, Encoding.Latin1);
        }
    }
}
