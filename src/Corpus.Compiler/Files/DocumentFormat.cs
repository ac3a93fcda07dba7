namespace Corpus.Compiler.Files;

/// <summary>How keys and values are written.</summary>
internal enum DocumentFormat
{
    /// <summary>YAML 1.2; between <c>---</c> lines in an article.</summary>
    Yaml,

    /// <summary>TOML 1.0; between <c>+++</c> lines.</summary>
    Toml,

    /// <summary>JSON (RFC 8259); an object at the top.</summary>
    Json,
}
