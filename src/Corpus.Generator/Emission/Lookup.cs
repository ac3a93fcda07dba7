namespace Corpus.Generator.Emission;

/// <summary>Writes what the classes of articles and of vocabularies have alike: finding by name, and the names as constants.</summary>
internal static class Lookup
{
    /// <summary>Writes a <c>TryGet</c>.</summary>
    public static void Write(CodeWriter code, string type, string name, string what, string parameterType, string parameter, string find, string get)
    {
        code.Line();
        code.Doc("summary", $"Finds the {what} of {(name[0] is 'i' ? "an" : "a")} {name}; nothing is allocated to find it.");
        code.Block(
            $"public static bool TryGet({parameterType} {parameter}, [NotNullWhen(true)] out {type}? {what})",
            () => code
                .Line($"var found = CorpusData.Instance.{find}{parameter}, out var row);")
                .Line($"{what} = found ? ({type})CorpusData.Instance.{get} : null;")
                .Line("return found;"));
    }

    /// <summary>Writes a class of constants.</summary>
    public static void Names(CodeWriter code, string className, string summary, IEnumerable<(string MemberName, string Name)> names)
    {
        code.Line();
        code.Doc("summary", summary);
        code.Block($"public static class {className}", () => code.Separated(names, pair =>
        {
            code.Doc("summary", $"'{pair.Name}'.");
            code.Line($"public const string {pair.MemberName} = {StringLiteral.Escaped(pair.Name)};");
        }));
    }
}
