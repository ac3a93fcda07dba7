namespace Corpus.Generator;

/// <summary>One generated file.</summary>
/// <param name="HintName">The name Roslyn knows it by, unique in the project.</param>
/// <param name="Code">Its C# source.</param>
internal sealed record GeneratedFile(string HintName, string Code);
