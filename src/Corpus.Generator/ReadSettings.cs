using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Compiler.Schema;
using Corpus.Compiler.Yaml;

namespace Corpus.Generator;

/// <summary>The settings of the corpus and what is wrong with them.</summary>
internal sealed record ReadSettings(CorpusSettings Settings, EquatableArray<Problem> Problems)
{
    /// <summary>Reads them from the one document among all that holds them.</summary>
    public static ReadSettings From(EquatableArray<YamlDocument> documents)
    {
        var (settings, problems) = SettingsReader.Read(documents.FirstOrDefault(document => document.Path == CorpusFile.Settings));
        return new ReadSettings(settings, problems);
    }
}
