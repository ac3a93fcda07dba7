namespace Corpus.Generator.Emission;

/// <summary>Writes what <c>Articles</c> and the classes of vocabularies share: finding by key, and the keys as constants.</summary>
internal static class LookupSource
{
    /// <summary>Writes <c>Get</c> and both overloads of <c>TryGet</c>.</summary>
    /// <param name="code">The file.</param>
    /// <param name="type">The record that is found.</param>
    /// <param name="what">What the record is: <c>article</c> or <c>entry</c>.</param>
    /// <param name="key">What finds it: <c>id</c> or <c>key</c>.</param>
    /// <param name="get">The call that returns the record or throws.</param>
    /// <param name="getOrNull">The call that returns the record or null.</param>
    /// <param name="source">What the calls are made on.</param>
    public static void Write(
        CodeWriter code, string type, string what, string key, string get, string getOrNull, string source = "CorpusData.Instance")
    {
        code.Line();
        code.Doc("summary", $"Returns the {what} with the given {key}.");
        code.Line($"/// <exception cref=\"KeyNotFoundException\">Nothing has this {key}; the message names the nearest.</exception>");
        code.Line($"public static {type} Get(string {key}) => ({type}){source}.{get};");
        code.Line();
        code.Doc("summary", $"Finds the {what} with the given {key}; returns false, and null, when there is none.");
        code.Line($"public static bool TryGet(string {key}, [NotNullWhen(true)] out {type}? {what}) =>");
        code.Line($"    TryGet(global::System.MemoryExtensions.AsSpan({key}), out {what});");
        code.Line();
        code.Doc("summary", $"Finds the {what} with the given {key} without allocating; returns false, and null, when there is none.");
        code.Block($"public static bool TryGet(global::System.ReadOnlySpan<char> {key}, [NotNullWhen(true)] out {type}? {what})", () => code
            .Line($"{what} = ({type}?){source}.{getOrNull};")
            .Line($"return {what} is not null;"));
    }

    /// <summary>
    /// Writes the class through which a static class reaches the corpus: private, so that it does not show in completion.
    /// </summary>
    public static void Corpus(CodeWriter code)
    {
        code.Line();
        code.Block("private static class CorpusData", () =>
        {
            code.Line("private static global::Corpus.Store.CorpusStore? opened;");
            code.Line();
            code.Block("internal static global::Corpus.Store.CorpusStore Instance", () => code.Block("get", () => code
                .Line("if (opened is null)")
                .Line("    new Article(out opened);")
                .Line("return opened;")));
        });
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
