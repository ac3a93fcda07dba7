using System.Text;

namespace Corpus.Generator.Emission;

/// <summary>Writes indented C#; lines end in <c>\n</c> everywhere.</summary>
internal sealed class CodeWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder code = new();
    private int level;

    /// <summary>Writes a line; an empty one has no indentation.</summary>
    public CodeWriter Line(string text = "")
    {
        if (text.Length > 0)
            code.Append(' ', level * SpacesPerLevel).Append(text);
        code.Append('\n');
        return this;
    }

    /// <summary>Writes <paramref name="head"/> and what is between its braces.</summary>
    public CodeWriter Block(string head, Action body, string end = "}")
    {
        Line(head);
        Line("{");
        level++;
        body();
        level--;
        return Line(end);
    }

    /// <summary>Writes a line that ends in a literal of any text; <paramref name="head"/> is what stands before it.</summary>
    public CodeWriter Literal(string head, string text)
    {
        code.Append(' ', level * SpacesPerLevel).Append(head);
        StringLiteral.AppendEscaped(code, text);
        code.Append(";\n");
        return this;
    }

    /// <summary>Writes lines that are a literal one can read, without indentation: they are not ours to move.</summary>
    public CodeWriter ReadableLiteral(string text)
    {
        StringLiteral.AppendReadable(code, text);
        code.Append(";\n");
        return this;
    }

    /// <summary>Writes a documentation comment of one element; the text is escaped.</summary>
    public CodeWriter Doc(string element, string text) => Line($"/// <{element}>{DocText.Escape(text)}</{element}>");

    /// <summary>Writes several things, a blank line between two.</summary>
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
