using System.Text.RegularExpressions;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>Reads lists of names in metadata: authors and keywords.</summary>
internal static class MetadataNames
{
    /// <summary>What a mapping calls a person or a tag: schema.org and Hugo, Docusaurus (authors, then tags), others.</summary>
    private static readonly string[] NameKeys = ["name", "key", "label", "title"];

    private static readonly Regex By = new(@"\A\s*by:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // A comma before "Jr." or a degree does not separate two people.
    private static readonly Regex BetweenAuthors = new(
        @"\s*[,;](?!\s*(?:Jr|Sr|I{2,3}|IV|Ph\.?\s?D|M\.?D)\b)\s*(?:and\s+|&\s*)?|\s+(?:and|&|with)\s+", RegexOptions.CultureInvariant);

    private static readonly Regex BetweenKeywords = new(@"\s*,\s*", RegexOptions.CultureInvariant);

    private static readonly Regex BetweenWords = new(@"[\s,]+", RegexOptions.CultureInvariant);

    /// <summary>The authors. One text under <c>author</c> is a byline, which may name several; each item of a list is one.</summary>
    public static EquatableArray<string> Authors(NodePair pair, ProblemList problems)
    {
        if (IsByline(pair) is { } byline)
            return BetweenAuthors
                .Split(By.Replace(byline, ""))
                .Select(name => name.Trim())
                .Where(name => name.Length > 0)
                .ToEquatableArray();
        if (pair.Value is ScalarNode { IsNull: false } text && BetweenAuthors.IsMatch(text.Value.Trim()))
            problems.Add(ProblemCatalog.SeveralNamesInOne, text.Place, text.Value.Trim());
        return Names(pair, problems);
    }

    /// <summary>The byline that one text under <c>author</c> is; null for anything else.</summary>
    public static string? Byline(NodePair? pair) => pair is not null && IsByline(pair) is { Length: > 0 } byline ? byline : null;

    /// <summary>The keywords. One text may hold several, with commas between them, or one in each word.</summary>
    public static EquatableArray<string> Keywords(NodePair pair, bool areWords, ProblemList problems)
    {
        // In Jekyll a text under 'tags' is split and one under 'tag' is not.
        areWords &= pair.Key.Value != "tag";
        return pair.Value is ScalarNode { IsNull: false } scalar && (areWords || scalar.Value.Contains(','))
            ? (areWords ? BetweenWords : BetweenKeywords).Split(scalar.Value.Trim()).Where(word => word.Length > 0).ToEquatableArray()
            : Names(pair, problems);
    }

    private static string? IsByline(NodePair pair) =>
        pair is { Key.Value: not "authors", Value: ScalarNode { IsNull: false } scalar } ? scalar.Value.Trim() : null;

    /// <summary>The names in a list; empty ones are left out, and a mapping contributes the name it gives.</summary>
    private static EquatableArray<string> Names(NodePair pair, ProblemList problems)
    {
        var names = new List<string>();
        foreach (var item in NodeShape.Items(pair.Value))
        {
            var name = item is MappingNode mapping
                ? NameKeys.Select(key => mapping.Find(key)?.Value).FirstOrDefault(value => value is not null)
                : item;
            if (name is not ScalarNode scalar)
                problems.Add(ProblemCatalog.WrongValue, item.Place, pair.Key.Value, NodeShape.Describe(item), "text or a list of text");
            else if (!scalar.IsNull && scalar.Value.Trim().Length > 0)
                names.Add(scalar.Value);
        }

        return names.ToEquatableArray();
    }
}
