namespace Corpus.Compiler.Problems;

/// <summary>
/// Every problem the compiler knows. Ids are never reused: 001–009 files, 010–019 YAML, 020–039 schema, metadata and references,
/// 040–059 structure, 060–079 language, 080–099 size and settings of the build. 100–109 are of the code that uses a corpus and stand in
/// <c>src/Corpus.Analyzers</c>.
/// </summary>
internal static partial class ProblemCatalog
{
}
