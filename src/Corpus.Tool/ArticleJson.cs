using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;

namespace Corpus.Tool;

/// <summary>Writes what is found in one article as one line of JSON; the form is part of the tool's promise.</summary>
internal static class ArticleJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, string path, ParsedArticle article)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, path, article);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, string path, ParsedArticle article)
    {
        var (raw, structure, linked) = (article.Analysis.Text.RawText, article.Analysis.Structure, article.Linked);
        var lines = new LineMap(article.Analysis.Text);
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("id", linked?.Id ?? Path.GetFileNameWithoutExtension(path));
        json.WriteString("headline", linked?.Headline ?? structure.Headline?.Of(raw));
        json.WriteString("byline", linked?.Byline ?? First(BlockKind.Byline));
        json.WriteStartArray("authors");
        foreach (var author in linked?.Authors ?? structure.Authors)
            json.WriteStringValue(author);
        json.WriteEndArray();
        json.WriteString("dateline", linked?.Dateline ?? structure.Dateline?.Of(raw));
        json.WriteString("datePublished", (linked?.DatePublished ?? structure.DatePublished) is { } date ? Iso8601(date) : null);
        json.WriteString("url", linked?.Url ?? structure.Url);
        WriteObjects(json, "blocks", structure.Blocks, block =>
        {
            json.WriteString("kind", Name(block.Kind));
            WriteRange(json, block.Range);
            json.WriteNumber("line", Line(block.Start));
        });
        WriteObjects(json, "sentences", article.Analysis.Language.Sentences, sentence => WriteRange(json, sentence));
        WriteObjects(json, "quotations", article.Analysis.Language.Quotations.Select((quotation, number) => (quotation, number)), it =>
        {
            var (quotation, number) = it;
            WriteRange(json, new TextRange(quotation.Start, quotation.End));
            json.WriteNumber("line", Line(quotation.Start));
            json.WriteString("speaker", quotation.SpeakerName?.Of(raw));
            json.WriteString("speakerKey", linked is null ? null : article.NameOf(linked.Speakers[number]));
            json.WriteString("cue", quotation.Cue?.Of(raw));
            json.WriteString("attribution", Name(quotation.Attribution));
            json.WriteBoolean("partial", quotation.IsPartial);
        });
        WriteObjects(json, "mentions", linked?.Mentions ?? [], mention =>
        {
            WriteRange(json, new TextRange(mention.Start, mention.End));
            json.WriteString("entry", article.NameOf(new EntryReference(mention.Vocabulary, mention.Entry)));
        });
        WriteObjects(json, "problems", article.Problems, problem =>
        {
            json.WriteString("id", problem.Descriptor.Id);
            json.WriteString("severity", Name(problem.Descriptor.Severity));
            json.WriteNumber("line", problem.Line);
            json.WriteNumber("column", problem.Column);
            json.WriteString("message", problem.Message);
        });
        json.WriteEndObject();

        string? First(BlockKind kind) => structure.Blocks.Where(b => b.Kind == kind).Select(b => b.Range.Of(raw)).FirstOrDefault();

        int Line(int offset) => lines.PositionOf(offset).Line;
    }

    private static void WriteObjects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

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
