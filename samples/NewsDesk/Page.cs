namespace NewsDesk;

/// <summary>Lays text out for a terminal: titles, indented and wrapped lines, bars. Redirected output has no colour.</summary>
internal static class Page
{
    private const int Width = 100;
    private static readonly bool Coloured = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;

    /// <summary>The marks around a highlighted word.</summary>
    public static (string Before, string After) Mark => Coloured ? ("\e[1m", "\e[0m") : ("[", "]");

    public static void Title(string text)
    {
        Console.WriteLine();
        Console.WriteLine(Bold(text));
        Console.WriteLine(Dim(new string('─', text.Length)));
    }

    /// <summary>Writes a wrapped paragraph; lines after the first are indented by <paramref name="hang"/> more.</summary>
    public static void Line(string text, int indent = 0, int hang = 0)
    {
        var line = new string(' ', indent);
        var isEmpty = true;
        foreach (var word in text.Split(' '))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                Console.WriteLine(line);
                (line, isEmpty) = (new string(' ', indent + hang), true);
            }

            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }

        Console.WriteLine(line);
    }

    /// <summary>Writes a name, a number, and a bar; the bar of <paramref name="most"/> is 40 characters long.</summary>
    public static void Bar(string name, int count, int most) =>
        Console.WriteLine($"  {name,-26}{count,4}  {Dim(new string('▇', Math.Max(1, count * 40 / Math.Max(1, most))))}");

    public static string Shorten(string text, int length) => text.Length <= length ? text : text[..length].TrimEnd() + "…";

    public static string Bold(string text) => Coloured ? $"\e[1m{text}\e[0m" : text;

    public static string Dim(string text) => Coloured ? $"\e[2m{text}\e[0m" : text;
}
