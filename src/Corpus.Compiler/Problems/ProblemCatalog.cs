namespace Corpus.Compiler.Problems;

/// <summary>
/// All problems that the compiler reports. Ids are never reused: 001–009 files, 010–019 YAML, 020–039 schema, metadata and references,
/// 040–046 structure, 047–059 metadata of other tools, types of articles and data files, 060–063 language, 064–079 links and Markdown,
/// 080–099 size and build settings. 100–109 are reported in the code that uses a corpus, by
/// <c>src/Corpus.Analyzers</c>.
/// </summary>
internal static partial class ProblemCatalog
{
}
