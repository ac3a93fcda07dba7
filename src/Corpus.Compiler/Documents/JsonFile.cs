using System.Globalization;
using System.Text;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Documents;

/// <summary>
/// Reads JSON (RFC 8259) into nodes with positions. System.Text.Json is not used, as it would have to travel beside the generator and meet
/// the compiler's own version of it.
/// </summary>
internal sealed class JsonFile
{
    private readonly string text;
    private readonly ProblemList problems;
    private readonly CancellationToken cancellation;
    private int at;
    private int line;
    private int lineStart;

    private JsonFile(string text, int firstLine, ProblemList problems, CancellationToken cancellation) =>
        (this.text, line, this.problems, this.cancellation) = (text, firstLine, problems, cancellation);

    /// <summary>The root; null if the text is empty or cannot be read.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static Node? Read(string text, int firstLine, ProblemList problems, CancellationToken cancellation)
    {
        var reader = new JsonFile(text, firstLine, problems, cancellation);
        reader.SkipSpace();
        if (reader.at == text.Length)
            return null;
        try
        {
            var root = reader.Value(1);
            reader.SkipSpace();
            if (root is not null && reader.at < text.Length)
                reader.Fail("the value ends before this character; remove what follows");
            return root is ScalarNode { IsNull: true } ? null : root;
        }
        catch (Stopped)
        {
            return null;
        }
    }

    private Node Value(int depth)
    {
        if (depth > DocumentReader.MaximumDepth)
        {
            problems.Add(ProblemCatalog.YamlTooDeep, Here(1), $"{DocumentReader.MaximumDepth}");
            throw new Stopped();
        }

        cancellation.ThrowIfCancellationRequested();
        SkipSpace();
        return Current switch
        {
            '{' => Object(depth),
            '[' => Array(depth),
            '"' => String(),
            _ => Literal(),
        };
    }

    private MappingNode Object(int depth)
    {
        var place = Here(0);
        var pairs = new List<NodePair>();
        var first = new Dictionary<string, FileSpan>(StringComparer.Ordinal);
        at++;
        for (var isFirst = true; !Closes('}', isFirst); isFirst = false)
        {
            if (Current != '"')
                Fail("expected a key in double quotation marks");
            var key = String();
            SkipSpace();
            if (Current != ':')
                Fail("expected ':' after the key");
            at++;
            var value = Value(depth + 1);
            if (first.TryGetValue(key.Value, out var earlier))
                problems.Add(ProblemCatalog.YamlDuplicateKey, key.Place, key.Value, $"{earlier.Line}", $"{earlier.Column}");
            else
            {
                first.Add(key.Value, key.Place);
                pairs.Add(new NodePair(key, value));
            }
        }

        return new MappingNode(pairs.ToEquatableArray(), place);
    }

    private SequenceNode Array(int depth)
    {
        var place = Here(0);
        var items = new List<Node>();
        at++;
        for (var isFirst = true; !Closes(']', isFirst); isFirst = false)
            items.Add(Value(depth + 1));
        return new SequenceNode(items.ToEquatableArray(), place);
    }

    /// <summary>Reads the bracket that closes a list or an object, or the comma before its next item.</summary>
    private bool Closes(char bracket, bool isFirst)
    {
        SkipSpace();
        if (Current == bracket)
        {
            at++;
            return true;
        }

        if (isFirst)
            return false;
        if (Current != ',')
            Fail($"expected ',' or '{bracket}'");
        at++;
        SkipSpace();
        if (Current == bracket)
            Fail("remove the ',' before this bracket");
        return false;
    }

    private ScalarNode String()
    {
        var (start, place) = (at, Here(1));
        var value = new StringBuilder();
        for (at++; ; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (at >= text.Length || text[at] is '\n' or '\r')
            {
                at = start;
                Fail("the quotation mark that opens here is never closed; add the closing one");
            }

            var c = text[at];
            if (c == '"')
                break;
            value.Append(c == '\\' ? Escape() : c);
        }

        at++;
        return new ScalarNode(value.ToString(), IsPlain: false, place with { Length = at - start });
    }

    private char Escape()
    {
        at++;
        switch (Current)
        {
            case '"' or '\\' or '/':
                return Current;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when at + 4 < text.Length
                && ushort.TryParse(text.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                at += 4;
                return (char)code;
            default:
                Fail("unknown escape; write '\\\\' for a backslash");
                return default;
        }
    }

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    private ScalarNode Literal()
    {
        var start = at;
        while (at < text.Length && text[at] is not (',' or '}' or ']' or ':' or '"' or '{' or '[') && !char.IsWhiteSpace(text[at]))
            at++;
        var word = text.Substring(start, at - start);
        var isNumber = word.Length > 0 && (word[0] == '-' || char.IsDigit(word[0]))
            && double.TryParse(
                word,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out _);
        if (isNumber || word is "true" or "false" or "null")
            return new ScalarNode(word, IsPlain: true, new FileSpan(line, start - lineStart + 1, word.Length));
        at = start;
        Fail(word.Length == 0 ? "a value is missing" : $"'{NodeShape.Shorten(word)}' is not a value; put text in double quotation marks");
        return null!;
    }

    private char Current => at < text.Length ? text[at] : '\0';

    private void SkipSpace()
    {
        for (; at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'); at++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (text[at] == '\n')
                (line, lineStart) = (line + 1, at + 1);
        }
    }

    private FileSpan Here(int length) => new(line, at - lineStart + 1, length);

    private void Fail(string what)
    {
        problems.Add(ProblemCatalog.JsonSyntax, Here(0), what);
        throw new Stopped();
    }

    /// <summary>Ends reading after the problem has been reported.</summary>
    private sealed class Stopped : Exception;
}
