using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Corpus.Compiler.Files;
using Corpus.Compiler.Model;

namespace Corpus.Tool;

/// <summary>Writes what is found in one article as one line of JSON; the form is part of the tool's promise.</summary>
internal static class ArticleJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one line.</summary>
    public static void WriteLine(IBufferWriter<byte> output, ParsedArticle article)
    {
        using (var json = new Utf8JsonWriter(output, Options))
            Write(json, article);
        output.Write("\n"u8);
    }

    /// <summary>Writes the line of an input that is not an article.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="path">Its path; null when it has none that can be read.</param>
    /// <param name="line">The line of the input, from 1.</param>
    /// <param name="error">What is wrong, in one sentence.</param>
    public static void WriteError(IBufferWriter<byte> output, string? path, long line, string error)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteNumber("line", line);
            json.WriteString("error", error);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ParsedArticle parsed)
    {
        var article = parsed.Article;
        var (raw, structure, language) = (article.Analysis.Text.RawText, article.Analysis.Structure, article.Analysis.Language);
        var lines = new LineMap(article.Analysis.Text);
        json.WriteStartObject();
        json.WriteString("path", parsed.Path);
        json.WriteString("id", article.Id);
        json.WriteString("headline", article.Headline);
        json.WriteString("byline", article.Byline);
        json.WriteStartArray("authors");
        foreach (var author in article.Authors)
            json.WriteStringValue(author);
        json.WriteEndArray();
        json.WriteString("dateline", article.Dateline);
        json.WriteString("datePublished", IsoDate.Format(article.DatePublished));
        json.WriteString("url", article.Url);
        WriteObjects(json, "blocks", structure.Blocks, block =>
        {
            json.WriteString("kind", Name(block.Kind));
            WriteRange(json, block.Range);
            json.WriteNumber("line", Line(block.Start));
        });
        WriteObjects(json, "sentences", language.Sentences, sentence => WriteRange(json, sentence));
        WriteObjects(json, "quotations", language.Quotations.Select((quotation, number) => (quotation, number)), it =>
        {
            var (quotation, number) = it;
            WriteRange(json, new TextRange(quotation.Start, quotation.End));
            json.WriteNumber("line", Line(quotation.Start));
            json.WriteString("speaker", quotation.SpeakerName?.Of(raw));
            json.WriteString("speakerKey", parsed.NameOf(article.Speakers[number]));
            json.WriteString("cue", quotation.Cue?.Of(raw));
            json.WriteString("attribution", Name(quotation.Attribution));
            json.WriteBoolean("partial", quotation.IsPartial);
        });
        WriteObjects(json, "mentions", article.Mentions, mention =>
        {
            WriteRange(json, new TextRange(mention.Start, mention.End));
            json.WriteString("entry", parsed.NameOf(new EntryReference(mention.Vocabulary, mention.Entry)));
        });
        WriteObjects(json, "problems", parsed.Problems, problem =>
        {
            json.WriteString("id", problem.Descriptor.Id);
            json.WriteString("severity", Name(problem.Descriptor.Severity));
            json.WriteNumber("line", problem.Place.Line);
            json.WriteNumber("column", problem.Place.Column);
            json.WriteString("message", problem.Message);
        });
        json.WriteEndObject();

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

    /// <summary>The name of an enum value as JSON writes it: in camelCase.</summary>
    public static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void WriteRange(Utf8JsonWriter json, TextRange range)
    {
        json.WriteNumber("start", range.Start);
        json.WriteNumber("end", range.End);
    }
}
