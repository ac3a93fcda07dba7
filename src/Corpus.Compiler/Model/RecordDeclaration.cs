namespace Corpus.Compiler.Model;

/// <summary>A nested record that a field declares.</summary>
/// <param name="TypeName">The C# record.</param>
/// <param name="Fields">Its fields, in the order of the file.</param>
/// <param name="FaultyFields">Fields whose declaration is invalid; setting one is not reported as an unknown key.</param>
internal sealed record RecordDeclaration(string TypeName, EquatableArray<FieldDeclaration> Fields, EquatableArray<string> FaultyFields);
