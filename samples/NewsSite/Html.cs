using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsSite;

/// <summary>A piece of HTML, made from an interpolated string; interpolated values are encoded unless they are HTML themselves.</summary>
public sealed class Html
{
    private readonly string markup;

    private Html(string markup) => this.markup = markup;

    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>The markup of an interpolated string: <c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>.</summary>
    public static Html Of(Handler markup) => new(markup.ToString());

    /// <summary>Several pieces, one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.markup)));

    /// <summary>Several pieces with text between them.</summary>
    public static Html Join(string separator, IEnumerable<Html> pieces) =>
        new(string.Join(Encoder.Encode(separator), pieces.Select(piece => piece.markup)));

    /// <summary>The markup.</summary>
    public override string ToString() => markup;

    private static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Builds the markup while the compiler walks the interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler(int literalLength, int formattedCount)
    {
        private readonly StringBuilder builder = new(literalLength + (32 * formattedCount));

        /// <summary>Adds markup as it is.</summary>
        public void AppendLiteral(string literal) => builder.Append(literal);

        /// <summary>Adds text, encoded; null adds nothing.</summary>
        public void AppendFormatted(string? text) => builder.Append(text is null ? "" : Encoder.Encode(text));

        /// <summary>Adds a number.</summary>
        public void AppendFormatted(int number) => builder.Append(number);

        /// <summary>Adds HTML as it is; null adds nothing.</summary>
        public void AppendFormatted(Html? html) => builder.Append(html?.markup);

        /// <summary>Adds several pieces of HTML, one after the other.</summary>
        public void AppendFormatted(IEnumerable<Html> pieces) => builder.Append(Join(pieces).markup);

        /// <inheritdoc/>
        public override string ToString() => builder.ToString();
    }
}
