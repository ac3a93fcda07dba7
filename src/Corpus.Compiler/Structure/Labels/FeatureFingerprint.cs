using System.Globalization;
using Corpus.Compiler.Structure.Forms;
using Corpus.Compiler.Structure.Lines;
using Corpus.Compiler.Structure.Pages;

namespace Corpus.Compiler.Structure.Labels;

/// <summary>
/// A number that changes with the features: with their names, with the names and the order of the shapes and kinds that some of them count,
/// and with the values that they have on a page made for it. A model's file carries the number of the features that it was trained on.
/// </summary>
internal static class FeatureFingerprint
{
    private const int Lines = 90;

    /// <summary>Lines of every kind of length, script, mark and letter case that a feature looks at.</summary>
    private static readonly string[] Samples =
    [
        "Ferry returns to harbour",
        "The ferry came back on Monday, two weeks after the storm had broken its rudder, and the mayor said that \"nobody\" was hurt.",
        "SIGN UP",
        "Capital\tWellington",
        "You can write to us: harbour@example.com",
        "I paid $12.50 for 3 tickets; we were told that our boat would be late.",
        "Maria Lindgren",
        "3 hours ago",
        "• three ferries",
        "Home > News | Harbour",
        "渡轮在暴风雨两周后回到港口。市长说没有人受伤。",
        "Was anybody hurt?",
        "- to repair the rudder of the ferry",
        "and the town waited for its ferry, which the company had promised",
        "Read More About HarboursAnd Ferries",
        "Το πλοίο γύρισε στο λιμάνι.",
        "2 / 14",
        "The repair had cost the town more than the ferry earns in a year. \"It is late,\" the captain added. "
            + "The council meets on Tuesday.",
    ];

    /// <summary>The number, in hexadecimal.</summary>
    public static string Compute()
    {
        var hash = 14695981039346656037UL;
        foreach (var name in Enum.GetNames(typeof(LineShape)).Concat(Enum.GetNames(typeof(BlockKind))).Concat(LineFeatures.Names))
            AddText(name);
        var (features, values) = (SampleFeatures(), new int[LineFeatures.Names.Count]);
        for (var line = 0; line < features.Count; line++)
        {
            LineFeatures.Read(features, line, values);
            foreach (var value in values)
                Add(value);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);

        // Fowler-Noll-Vo 1a, 64 bits.
        void Add(int value) => hash = unchecked((hash ^ (uint)value) * 1099511628211UL);

        void AddText(string text)
        {
            foreach (var c in text)
                Add(c);
        }
    }

    /// <summary>The shapes and kinds are given, so that a changed rule does not change the number.</summary>
    private static PageFeatures SampleFeatures()
    {
        var raw = string.Concat(
            Enumerable.Range(0, Lines).Select(i => Samples[i * i % Samples.Length] + (i % 3 == 0 ? "\n\n" : "\n")));
        var lines = LineReader.Read(raw, PageLanguage.English);
        var (shapes, kinds) = (Enum.GetValues(typeof(LineShape)), Enum.GetValues(typeof(BlockKind)));
        var page = Page.Read(lines, [.. lines.Select((_, i) => (LineShape)shapes.GetValue(i * 7 % shapes.Length)!)]);
        return new PageFeatures(page, [.. lines.Select((_, i) => (BlockKind)kinds.GetValue(i * 5 % kinds.Length)!)]);
    }
}
