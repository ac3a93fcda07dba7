using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Corpus.Shared;

namespace Corpus.Compiler.Yaml;

/// <summary>Reads a node as what it should be, and says so where it is something else.</summary>
internal static class YamlShape
{
    /// <summary>The value as a mapping; null where it is none. A key without a value is an empty mapping.</summary>
    public static YamlMapping? Mapping(YamlPair pair, string expected, ProblemList problems) => pair.Value switch
    {
        YamlMapping mapping => mapping,
        YamlScalar { IsNull: true } empty => new YamlMapping([], empty.Place),
        _ => Wrong<YamlMapping>(pair.Key.Value, pair.Value, expected, problems),
    };

    /// <summary>The value as text; null where it is none or not given.</summary>
    public static string? Text(YamlPair? pair, ProblemList problems) => pair?.Value switch
    {
        null or YamlScalar { IsNull: true } => null,
        YamlScalar scalar => scalar.Value,
        _ => Wrong<string>(pair.Key.Value, pair.Value, "text", problems),
    };

    /// <summary>The value as <c>true</c> or <c>false</c>; <paramref name="otherwise"/> where it is neither or not given.</summary>
    public static bool Bool(YamlPair? pair, bool otherwise, ProblemList problems)
    {
        if (pair is null or { Value: YamlScalar { IsNull: true } })
            return otherwise;
        if (pair.Value is YamlScalar scalar && Bool(scalar) is { } value)
            return value;
        problems.Add(ProblemCatalog.WrongValue, pair.Value.Place, pair.Key.Value, Describe(pair.Value), "true or false");
        return otherwise;
    }

    /// <summary>What a scalar says as a bool (YAML 1.2, core schema); null when it is none.</summary>
    public static bool? Bool(YamlScalar scalar) => !scalar.IsPlain ? null : scalar.Value switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>The value as texts: a list, or a single text for a list of one.</summary>
    public static EquatableArray<YamlScalar> Texts(YamlPair? pair, ProblemList problems)
    {
        if (pair is null)
            return [];
        var texts = new List<YamlScalar>();
        foreach (var item in Items(pair.Value))
        {
            if (item is YamlScalar { IsNull: false } scalar)
                texts.Add(scalar);
            else
                problems.Add(ProblemCatalog.WrongValue, item.Place, pair.Key.Value, Describe(item), "text, or a list of texts");
        }

        return texts.ToEquatableArray();
    }

    /// <summary>The items of a list; a single value is a list of one, a value that is not given an empty one.</summary>
    public static IEnumerable<YamlNode> Items(YamlNode node) => node switch
    {
        YamlSequence sequence => sequence.Items,
        YamlScalar { IsNull: true } => [],
        _ => [node],
    };

    /// <summary>Reports each key that nobody reads, with the nearest that somebody does.</summary>
    /// <param name="mapping">The keys.</param>
    /// <param name="owner">What they are keys of, for the message.</param>
    /// <param name="known">The keys that are read.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="excused">Keys that nobody reads because of a problem told elsewhere.</param>
    public static void CheckKeys(YamlMapping mapping, string owner, IReadOnlyCollection<string> known, ProblemList problems, EquatableArray<string> excused = default)
    {
        foreach (var pair in mapping.Pairs)
        {
            if (!known.Contains(pair.Key.Value) && !excused.Contains(pair.Key.Value))
                problems.Add(ProblemCatalog.UnknownKey, pair.Key.Place, pair.Key.Value, owner, NearestName.Hint(pair.Key.Value, known.Concat(excused), "remove it or declare it"));
        }
    }

    /// <summary>What a node is, for a message.</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlSequence => "a list",
        YamlMapping => "a mapping",
        YamlScalar { IsNull: true } => "empty",
        YamlScalar scalar => $"'{Shorten(scalar.Value)}'",
        _ => "something else",
    };

    /// <summary>A value as a message can quote it: on one line, and not without end.</summary>
    public static string Shorten(string value)
    {
        var line = value.Replace('\n', ' ');
        return line.Length <= 60 ? line : line.Substring(0, 59) + "…";
    }

    private static T? Wrong<T>(string key, YamlNode node, string expected, ProblemList problems)
        where T : class
    {
        problems.Add(ProblemCatalog.WrongValue, node.Place, key, Describe(node), expected);
        return null;
    }
}
