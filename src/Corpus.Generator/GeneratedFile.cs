namespace Corpus.Generator;

/// <summary>One generated file.</summary>
/// <param name="HintName">Its name, unique in the project.</param>
/// <param name="Code">The C#.</param>
internal sealed record GeneratedFile(string HintName, string Code);
