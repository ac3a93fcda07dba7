using System.Text;

namespace Corpus.Generator.Emission;

/// <summary>Writes indented C# with <c>\n</c> line ends.</summary>
/// <param name="cancellation">Checked at every line, and throughout long literals.</param>
internal sealed class CodeWriter(CancellationToken cancellation)
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder code = new();
    private int level;

    /// <summary>Writes a line, indented unless it is empty.</summary>
    public CodeWriter Line(string text = "")
    {
        cancellation.ThrowIfCancellationRequested();
        if (text.Length > 0)
            code.Append(' ', level * SpacesPerLevel).Append(text);
        code.Append('\n');
        return this;
    }

    /// <summary>Writes <paramref name="head"/> and, in braces, <paramref name="body"/>.</summary>
    public CodeWriter Block(string head, Action body, string end = "}")
    {
        Line(head);
        Line("{");
        level++;
        body();
        level--;
        return Line(end);
    }

    /// <summary>Writes <paramref name="head"/>, a literal of any text and a semicolon.</summary>
    public CodeWriter Literal(string head, string text)
    {
        code.Append(' ', level * SpacesPerLevel).Append(head);
        StringLiteral.AppendEscaped(code, text, cancellation);
        code.Append(";\n");
        return this;
    }

    /// <summary>Writes a readable literal of any text, not indented, as indentation would become part of the text.</summary>
    public CodeWriter ReadableLiteral(string text)
    {
        StringLiteral.AppendReadable(code, text, cancellation);
        code.Append(";\n");
        return this;
    }

    /// <summary>Writes a documentation comment of one element, escaping the text.</summary>
    public CodeWriter Doc(string element, string text) => Line($"/// <{element}>{DocText.Escape(text)}</{element}>");

    /// <summary>Writes several items with blank lines between them.</summary>
    public CodeWriter Separated<T>(IEnumerable<T> items, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                Line();
            first = false;
            write(item);
        }

        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => code.ToString();
}
