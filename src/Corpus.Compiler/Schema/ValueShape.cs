using System.Text.RegularExpressions;
using Corpus.Compiler.Documents;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Schema;

/// <summary>What inference may know of the rest of the corpus.</summary>
/// <param name="Vocabularies">The keys of each vocabulary.</param>
/// <param name="IsAsset">Whether a text, in the file of a path, names a file of the corpus.</param>
internal sealed record InferenceContext(IReadOnlyDictionary<string, HashSet<string>> Vocabularies, Func<string, string, bool> IsAsset)
{
    /// <summary>Knows nothing.</summary>
    public static InferenceContext Empty { get; } = new(new Dictionary<string, HashSet<string>>(), (_, _) => false);
}

/// <summary>Collects the values of one key and infers the type that holds all of them.</summary>
internal sealed class ValueShape
{
    private const int MostEnumNames = 12;
    private const int LongestEnumName = 40;
    private const int UsesPerEnumName = 3;
    private const int MostMembers = 40;

    private static readonly Regex EnumName = new(@"\A[\p{L}\p{Nd}][\p{L}\p{Nd} _./+&-]*\z", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> forms = new(StringComparer.Ordinal);
    private readonly List<string> memberOrder = [];
    private readonly Dictionary<string, ValueShape> members = new(StringComparer.Ordinal);
    private readonly bool isItem;
    private int scalars;
    private int lists;
    private int mappings;
    private bool isEveryAsset = true;
    private ValueShape? items;

    /// <summary>Starts without values.</summary>
    /// <param name="isItem">Whether the values are items of a list.</param>
    public ValueShape(bool isItem = false) => this.isItem = isItem;

    /// <summary>The number of values, empty ones included.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="path">The file it is in.</param>
    /// <param name="context">What is known of the corpus.</param>
    public void Add(Node node, string path, InferenceContext context)
    {
        Count++;
        switch (node)
        {
            case ScalarNode { IsNull: true }:
                break;
            case ScalarNode scalar:
                scalars++;
                texts[scalar.Value] = texts.TryGetValue(scalar.Value, out var uses) ? uses + 1 : 1;
                forms.Add(FormOf(scalar));
                isEveryAsset &= context.IsAsset(scalar.Value, path);
                break;
            case SequenceNode sequence:
                lists++;
                items ??= new ValueShape(isItem: true);
                foreach (var item in sequence.Items)
                    items.Add(item, path, context);
                break;
            case MappingNode mapping:
                mappings++;
                foreach (var pair in mapping.Pairs)
                {
                    if (!members.TryGetValue(pair.Key.Value, out var member))
                    {
                        members.Add(pair.Key.Value, member = new ValueShape());
                        memberOrder.Add(pair.Key.Value);
                    }

                    member.Add(pair.Value, path, context);
                }

                break;
        }
    }

    /// <summary>The narrowest type that holds every value.</summary>
    public InferredType Infer(InferenceContext context)
    {
        if (scalars + lists + mappings == 0)
            return new InferredType("any") { Doubt = Count == 0 ? null : "it is always empty" };
        if (mappings > 0 && scalars + lists > 0)
            return new InferredType("any") { Doubt = $"it is {Kinds()}" };
        if (mappings > 0)
            return InferRecord(context);
        if (lists == 0)
            return InferScalar(context);

        // A single value is a list of one.
        var all = items!;
        if (scalars > 0)
        {
            if (all.mappings + all.lists > 0)
                return new InferredType("any") { Doubt = $"it is {Kinds()}" };
            all = all.With(this);
        }

        if (all.lists > 0 || (all.mappings > 0 && all.scalars > 0))
            return new InferredType("any") { Doubt = all.lists > 0 ? "it is a list of lists" : "it is a list of texts and mappings" };
        if (all.Count > all.scalars + all.mappings)
            return new InferredType("any") { Doubt = "some items of the list are empty" };
        return all.scalars + all.mappings == 0
            ? new InferredType("string") { IsList = true, Doubt = "its lists are always empty" }
            : all.Infer(context) with { IsList = true } is { Name: "any" } any ? any with { IsList = false } : all
                .Infer(context) with
            { IsList = true };
    }

    private string Kinds()
    {
        var kinds = new List<string>();
        if (scalars > 0)
            kinds.Add($"text ({scalars})");
        if (lists > 0)
            kinds.Add($"a list ({lists})");
        if (mappings > 0)
            kinds.Add($"a mapping ({mappings})");
        return string.Join(" and ", kinds);
    }

    private ValueShape With(ValueShape singles)
    {
        var both = new ValueShape(isItem: true)
        {
            scalars = scalars + singles.scalars,
            Count = Count + singles.scalars,
            isEveryAsset = isEveryAsset && singles.isEveryAsset,
        };
        foreach (var shape in new[] { this, singles })
        {
            both.forms.UnionWith(shape.forms);
            foreach (var text in shape.texts)
                both.texts[text.Key] = text.Value + (both.texts.TryGetValue(text.Key, out var uses) ? uses : 0);
        }

        return both;
    }

    private InferredType InferRecord(InferenceContext context)
    {
        var names = memberOrder.ConvertAll(CSharpName.Of);
        var isDictionary = mappings > 4 && members.Count > 8 && members.Values.All(member => member.Count * 4 < mappings);
        if (members.Count > MostMembers || isDictionary)
            return new InferredType("any") { Doubt = $"it is a mapping with {members.Count} different keys" };
        if (names.Distinct().Count() < names.Count || names.Exists(ReservedMembers.OfRecord.Contains))
            return new InferredType("any") { Doubt = "its keys cannot all be C# properties" };
        return new InferredType("")
        {
            IsRecord = true,
            Fields = [.. memberOrder.Select(name => new InferredField(name, members[name].Infer(context), members[name].Count))],
        };
    }

    private InferredType InferScalar(InferenceContext context)
    {
        if (forms.Count == 1 && forms.First() is not "string" and var form)
            return new InferredType(form);
        if (forms.SetEquals(["int", "number"]))
            return new InferredType("number");
        foreach (var vocabulary in context.Vocabularies)
        {
            if (texts.Keys.All(text => vocabulary.Value.Contains(text) || vocabulary.Value.Contains(text.Substring(text.IndexOf('/') + 1))))
                return new InferredType(vocabulary.Key);
        }

        if (isEveryAsset)
            return new InferredType("asset");
        if (IsEnum())
            return new InferredType("") { Names = [.. texts.Keys.OrderBy(text => text, StringComparer.Ordinal)] };
        var doubt = forms.Count > 1
            && !forms.Contains("string") ? "it is " + string.Join(" and ", forms.OrderBy(f => f, StringComparer.Ordinal)) : null;
        return new InferredType("string") { Doubt = doubt };
    }

    private bool IsEnum() =>
        !forms.Contains("date") && !forms.Contains("datetime") && !forms.Contains("uri")
        && texts.Count is >= 2 and <= MostEnumNames
        && scalars >= UsesPerEnumName * texts.Count
        && texts.Keys.All(text => text.Length <= LongestEnumName && EnumName.IsMatch(text) && text.Any(char.IsLetter))
        && texts.Keys.Select(CSharpName.Of).Distinct().Count() == texts.Count
        && (!isItem || texts.Values.All(uses => uses > 1));

    private static string FormOf(ScalarNode scalar)
    {
        var type = new FieldType(FieldKind.Bool, false, null, []);
        if (NodeShape.Bool(scalar) is not null)
            return "bool";
        var isPadded = scalar.Value.Length > 1 && scalar.Value[0] == '0' && scalar.Value[1] != '.';
        if (scalar.IsPlain && !isPadded && AnyReader.KindOf(scalar) == ValueKind.Number && scalar.Value[0] != '+')
            return Reads(FieldKind.Int) ? "int" : "number";
        return Reads(FieldKind.Date) ? "date" : Reads(FieldKind.DateTime) ? "datetime" : Reads(FieldKind.Uri) ? "uri" : "string";

        bool Reads(FieldKind kind) =>
            FieldTypes.Of(kind).Read(new WrittenScalar("", type with { Kind = kind }, scalar, new Problems.ProblemList(""))) is not null;
    }
}
