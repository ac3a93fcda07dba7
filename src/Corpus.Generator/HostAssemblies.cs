using System.Reflection;
using System.Runtime.InteropServices;

namespace Corpus.Generator;

/// <summary>
/// Lets the generator run in the compiler of Visual Studio 2022. That compiler runs on .NET Framework, which binds a reference only to the
/// exact version it names. Markdig and Tomlyn name a later System.Memory (4.0.2.0) than the compiler has (4.0.1.2); both have the same API.
/// </summary>
internal static class HostAssemblies
{
    /// <summary>What the compiler brings for its own use, and the generator's libraries may name in a later version.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "System.Buffers", "System.Collections.Immutable", "System.Memory", "System.Numerics.Vectors", "System.Reflection.Metadata",
        "System.Runtime.CompilerServices.Unsafe", "System.Text.Encoding.CodePages", "System.Threading.Tasks.Extensions",
    ];

    /// <summary>Call this before any library is used. Other runtimes need no help: they take what their host has.</summary>
    internal static void Register()
    {
        if (RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal))
            AppDomain.CurrentDomain.AssemblyResolve += (_, reference) => Resolve(reference.Name);
    }

    /// <summary>The assembly of the host that stands for a reference; null if the reference is not to one of <see cref="Names"/>.</summary>
    /// <param name="reference">The full name of an assembly.</param>
    internal static Assembly? Resolve(string reference)
    {
        var name = new AssemblyName(reference).Name;
        return Names.Contains(name)
            ? Array.Find(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == name)
            : null;
    }
}
