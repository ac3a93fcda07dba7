namespace Corpus.Compiler.Structure.Markdown;

/// <summary>Distinguishes safe addresses from those that run a script.</summary>
internal static class SafeAddress
{
    /// <summary>What GitHub lets pass, and telephone numbers and FTP.</summary>
    private static readonly HashSet<string> Schemes = new(StringComparer.Ordinal)
    {
        "http", "https", "mailto", "tel", "ftp", "irc", "ircs", "xmpp",
    };

    /// <summary>Whether an address is relative or has a scheme that runs nothing.</summary>
    public static bool IsSafe(string address)
    {
        var colon = address.IndexOf(':');
        if (colon < 0 || address.IndexOfAny(['/', '?', '#']) is var slash and >= 0 && slash < colon)
            return true;

        // Browsers pass over control characters and white space in a scheme.
        var scheme = new string([.. address.Substring(0, colon).Where(c => c > ' ')]).ToLowerInvariant();
        return Schemes.Contains(scheme);
    }
}
