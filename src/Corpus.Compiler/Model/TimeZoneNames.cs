namespace Corpus.Compiler.Model;

/// <summary>The abbreviations of time zones with a single meaning; IST, BST, CST and AST are ambiguous and left out.</summary>
internal static class TimeZoneNames
{
    private static readonly Dictionary<string, int> Offsets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["GMT"] = 0,
        ["UTC"] = 0,
        ["EST"] = -300,
        ["EDT"] = -240,
        ["CDT"] = -300,
        ["MST"] = -420,
        ["MDT"] = -360,
        ["PST"] = -480,
        ["PDT"] = -420,
        ["CET"] = 60,
        ["CEST"] = 120,
        ["SAST"] = 120,
        ["JST"] = 540,
        ["HKT"] = 480,
        ["AEST"] = 600,
        ["AEDT"] = 660,
    };

    /// <summary>The offset in minutes east of UTC; null for an unknown or ambiguous name.</summary>
    public static int? OffsetOf(string name) => Offsets.TryGetValue(name, out var minutes) ? minutes : null;
}
