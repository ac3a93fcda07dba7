using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Testing;

/// <summary>MSBuild properties as the compiler hands them to generators.</summary>
internal sealed class BuildProperties : AnalyzerConfigOptionsProvider
{
    private static readonly Values None = new([]);

    private readonly Values global;

    public BuildProperties(IEnumerable<KeyValuePair<string, string>> properties)
    {
        // The names of MSBuild properties have no case. An empty directory: the files are named by their paths below the corpus.
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in properties)
            values["build_property." + name] = value;
        values["build_property.CorpusFolder"] = "found";
        values["build_property.CorpusDirectoryBase64"] = "";
        global = new Values(values);
    }

    public override AnalyzerConfigOptions GlobalOptions => global;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
