using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Corpus.Testing;

namespace Corpus.Generator.Tests;

/// <summary>
/// The entry point of this assembly, for the processes of <see cref="DeterminismTests"/>: prints a hash of each output of a corpus.
/// </summary>
internal static class DeterminismProbe
{
    private static int Main(string[] args)
    {
        var culture = CultureInfo.GetCultureInfo(args[1]);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (culture, culture);

        // Without ICU every culture would be the invariant one, and the test would prove nothing.
        if (new CultureInfo("tr-TR").TextInfo.ToUpper('i') != 'İ')
            return 1;

        foreach (var (name, code) in CorpusDriver.Generated(args[0]))
            Print(name, code);
        foreach (var (id, text) in CorpusSnapshot.Of(args[0]))
            Print(id, text);
        Print("problems", string.Join('\n', CorpusDriver.Problems(args[0])));
        return 0;
    }

    private static void Print(string name, string text) =>
        Console.WriteLine($"{name} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}");
}
