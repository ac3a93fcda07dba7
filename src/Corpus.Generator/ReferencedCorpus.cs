using Microsoft.CodeAnalysis;

namespace Corpus.Generator;

/// <summary>Finds the references of a project that hold a compiled corpus.</summary>
internal static class ReferencedCorpus
{
    private const string Library = "Corpus";

    /// <summary>Whether an assembly or a project uses the run-time library, as each compiled corpus does.</summary>
    public static bool IsIn(MetadataReference reference) => reference switch
    {
        CompilationReference project => project.Compilation.ReferencedAssemblyNames.Any(name => name.Name == Library),
        PortableExecutableReference file => UsesLibrary(file),
        _ => false,
    };

    private static bool UsesLibrary(PortableExecutableReference file)
    {
        try
        {
            if (file.GetMetadata() is not AssemblyMetadata assembly)
                return false;
            var reader = assembly.GetModules()[0].GetMetadataReader();
            return reader.AssemblyReferences.Any(handle => reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, Library));
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            // The compiler reports references that it cannot read.
            return false;
        }
    }
}
