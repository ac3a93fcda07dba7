using Corpus.Compiler.Documents;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Schema;

/// <summary>The names of the types that are generated for a schema, no two alike.</summary>
internal sealed class GeneratedTypeNames(ProblemList problems)
{
    /// <summary>What each name is used for. Files have these names too, and Roslyn compares those without regard to case.</summary>
    private readonly Dictionary<string, string> owners = ReservedMembers.Types
        .Select(name => (Name: name, Owner: "used in the generated code"))
        .Append((Name: "Article", Owner: "the record of an article"))
        .Append((Name: "Articles", Owner: "the class of all articles"))
        .ToDictionary(type => type.Name, type => type.Owner, StringComparer.OrdinalIgnoreCase);

    /// <summary>What follows each name that was taken, from 2, where it was taken again.</summary>
    private readonly Dictionary<string, int> nextNumbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reserves a type name. A name that is already used is reported and gets a suffix, so that the rest compiles.</summary>
    /// <param name="typeName">The name.</param>
    /// <param name="owner">What it is used for, for messages.</param>
    /// <param name="written">The text that the name was made of.</param>
    /// <param name="members">The type's members, none of which C# allows to have the name of the type.</param>
    public string Claim(string typeName, string owner, ScalarNode written, IReadOnlyCollection<string> members)
    {
        CSharpName.ReportLong(written.Value, written.Place, problems);
        var other = owners
            .TryGetValue(typeName, out var claimed) ? claimed : members
            .Contains(typeName) ? "a member of the class" : null;
        if (other is not null)
        {
            problems.Add(ProblemCatalog.ReservedName, written.Place, written.Value, typeName, other);
            typeName = FreeName(typeName + "_");
        }

        owners.Add(typeName, owner);
        return typeName;
    }

    /// <summary>The name, or the name with the first number from 2 that no type has.</summary>
    private string FreeName(string name)
    {
        if (!owners.ContainsKey(name))
            return name;
        nextNumbers.TryGetValue(name, out var number);
        number = Math.Max(number, 2);
        while (owners.ContainsKey(FormattableString.Invariant($"{name}{number}")))
            number++;
        nextNumbers[name] = number + 1;
        return FormattableString.Invariant($"{name}{number}");
    }

    /// <summary>Reserves a free type name: with the prefix if it is needed, or if the name alone is taken.</summary>
    public string ClaimFree(string name, string prefix, bool isPrefixNeeded, string owner)
    {
        var free = isPrefixNeeded ? prefix + name : name;
        if (owners.ContainsKey(free) && !isPrefixNeeded)
            free = prefix + name;
        if (owners.ContainsKey(free))
            free = FreeName(free + "Record");
        owners.Add(free, owner);
        return free;
    }

    /// <summary>The name of the class of a type if the settings do not set one.</summary>
    public static string Plural(string name) =>
        name.EndsWith("y", StringComparison.Ordinal) && name.Length > 1
            && !"aeiouAEIOU".Contains(name[name.Length - 2]) ? name.Substring(0, name.Length - 1) + "ies"
        : name.EndsWith("s", StringComparison.Ordinal) || name.EndsWith("x", StringComparison.Ordinal)
            || name.EndsWith("ch", StringComparison.Ordinal) || name.EndsWith("sh", StringComparison.Ordinal) ? name + "es"
        : name + "s";

    /// <summary>The name of an entry's record if the settings do not set one.</summary>
    public static string Singular(string plural) =>
        plural.EndsWith("ies", StringComparison.Ordinal) ? plural.Substring(0, plural.Length - 3) + "y"
        : plural.EndsWith("s", StringComparison.Ordinal)
            && !plural.EndsWith("ss", StringComparison.Ordinal) ? plural.Substring(0, plural.Length - 1)
        : plural + "Entry";
}
