using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Corpus.Compiler;
using Corpus.Compiler.Files;
using Corpus.Compiler.Structure;

namespace Corpus.Tool;

/// <summary>Writes what is found in one article as one line of JSON; the form is part of the tool's promise.</summary>
internal static class ArticleJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, string path, ArticleAnalysis article)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, path, article);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, string path, ArticleAnalysis article)
    {
        var (raw, structure) = (article.Text.RawText, article.Structure);
        var lines = new LineMap(article.Text);
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("id", Path.GetFileNameWithoutExtension(path));
        json.WriteString("headline", First(BlockKind.Headline));
        json.WriteString("byline", First(BlockKind.Byline));
        json.WriteStartArray("authors");
        foreach (var author in structure.Authors)
            json.WriteStringValue(author);
        json.WriteEndArray();
        json.WriteString("dateline", structure.Dateline?.Of(raw));
        json.WriteString("datePublished", structure.DatePublished is { } date ? Iso8601(date) : null);
        json.WriteString("url", structure.Url);

        json.WriteStartArray("blocks");
        foreach (var block in structure.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(block.Kind.ToString()));
            WriteRange(json, block.Range);
            json.WriteNumber("line", Line(block.Start));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sentences");
        foreach (var sentence in article.Language.Sentences)
        {
            json.WriteStartObject();
            WriteRange(json, sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("quotations");
        foreach (var quotation in article.Language.Quotations)
        {
            json.WriteStartObject();
            WriteRange(json, new TextRange(quotation.Start, quotation.End));
            json.WriteNumber("line", Line(quotation.Start));
            json.WriteString("speaker", quotation.SpeakerName?.Of(raw));
            json.WriteNull("speakerKey");
            json.WriteString("cue", quotation.Cue?.Of(raw));
            json.WriteString("attribution", JsonNamingPolicy.CamelCase.ConvertName(quotation.Attribution.ToString()));
            json.WriteBoolean("partial", quotation.IsPartial);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("mentions");
        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in structure.Problems.Concat(article.Language.Problems).Order())
        {
            json.WriteStartObject();
            json.WriteString("id", problem.Descriptor.Id);
            json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(problem.Descriptor.Severity.ToString()));
            json.WriteNumber("line", problem.Line);
            json.WriteNumber("column", problem.Column);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        string? First(BlockKind kind) => structure.Blocks.Where(b => b.Kind == kind).Select(b => b.Range.Of(raw)).FirstOrDefault();

        int Line(int offset) => lines.PositionOf(offset).Line;
    }

    private static void WriteRange(Utf8JsonWriter json, TextRange range)
    {
        json.WriteNumber("start", range.Start);
        json.WriteNumber("end", range.End);
    }

    /// <summary>As much of ISO 8601 as is known: the day, then the time, then the offset.</summary>
    public static string Iso8601(WrittenDate date)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}");
        if (date.Time is { } time)
            text += new TimeSpan(time).ToString("'T'hh':'mm':'ss", CultureInfo.InvariantCulture);
        if (date.Offset is { } offset)
            text += offset == 0 ? "Z" : string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:D2}:{Math.Abs(offset) % 60:D2}");
        return text;
    }
}
