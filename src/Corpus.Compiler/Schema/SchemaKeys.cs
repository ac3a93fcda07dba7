using System.Runtime.CompilerServices;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Schema;

/// <summary>The keys of articles that a schema declares, each found in a time that does not depend on how many there are.</summary>
internal sealed class SchemaKeys
{
    private static readonly ConditionalWeakTable<CorpusSettings, SchemaKeys> OfSettings = new();

    private readonly Dictionary<string, string> otherKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OtherKey>> paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArticleTypeDeclaration> owners = new(StringComparer.Ordinal);
    private readonly HashSet<string> fields;
    private readonly HashSet<string> faultyFields;
    private readonly HashSet<string>[] fieldsOfTypes;
    private readonly HashSet<string>[] faultyFieldsOfTypes;

    private SchemaKeys(CorpusSettings settings)
    {
        fields = [.. settings.ArticleFields.Select(field => field.Name)];
        faultyFields = [.. settings.FaultyFields];
        fieldsOfTypes = [.. settings.Types.Select(type => new HashSet<string>(type.Fields.Select(field => field.Name)))];
        faultyFieldsOfTypes = [.. settings.Types.Select(type => new HashSet<string>(type.FaultyFields))];
        foreach (var type in settings.Types)
        {
            foreach (var field in type.Fields)
            {
                if (!owners.ContainsKey(field.Name))
                    owners.Add(field.Name, type);
            }
        }

        foreach (var key in settings.OtherKeys)
        {
            otherKeys[key.Name] = key.Target;
            var dot = key.Name.IndexOf('.');
            if (dot < 0)
                continue;
            var first = key.Name.Substring(0, dot);
            if (!paths.TryGetValue(first, out var inside))
                paths.Add(first, inside = []);
            inside.Add(key);
        }
    }

    /// <summary>The keys of a schema.</summary>
    public static SchemaKeys Of(CorpusSettings settings) => OfSettings.GetValue(settings, given => new SchemaKeys(given));

    /// <summary>What a key of an article of a type sets: a field or, where no field has the name, what a further name stands for.</summary>
    public string? TargetOf(string key, int type) =>
        fields.Contains(key) || (type >= 0 && fieldsOfTypes[type].Contains(key)) ? key
        : otherKeys.TryGetValue(key, out var target) ? target
        : null;

    /// <summary>Whether a key is a field whose declaration is invalid.</summary>
    public bool IsFaulty(string key, int type) => faultyFields.Contains(key) || (type >= 0 && faultyFieldsOfTypes[type].Contains(key));

    /// <summary>The first type that has a field of this name; null if none has.</summary>
    public ArticleTypeDeclaration? OwnerOf(string field) => owners.TryGetValue(field, out var owner) ? owner : null;

    /// <summary>The further names that are the paths of keys inside a mapping.</summary>
    public IReadOnlyList<OtherKey> PathsInside(string key) => paths.TryGetValue(key, out var inside) ? inside : [];
}
