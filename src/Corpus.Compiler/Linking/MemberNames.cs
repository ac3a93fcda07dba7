using Corpus.Compiler.Model;
using Corpus.Compiler.Schema;

namespace Corpus.Compiler.Linking;

/// <summary>Assigns each id or key a C# property.</summary>
internal static class MemberNames
{
    /// <summary>An id whose first choice of a name was taken.</summary>
    /// <param name="Index">Which id.</param>
    /// <param name="Wanted">The name it would have had.</param>
    /// <param name="Owner">The id that has it; null when the class itself has a member of that name.</param>
    public readonly record struct Clash(int Index, string Wanted, int? Owner);

    /// <summary>Whether an id or key has nothing that a C# name can be made of.</summary>
    public static bool IsNameless(string id) => CSharpName.Of(id) == "_";

    /// <summary>The names, in the order of the ids; an earlier id has the better claim.</summary>
    public static (
        IReadOnlyList<string> Names, IReadOnlyList<Clash> Clashes) Assign(
        IReadOnlyList<string> ids, IEnumerable<string> reserved, CancellationToken cancellation)
    {
        var wanted = ids.WithCancellation(cancellation).Select(CSharpName.Of).ToList();
        var owners = new Dictionary<string, int?>(StringComparer.Ordinal);
        foreach (var name in reserved)
            owners[name] = null;
        var names = new string[ids.Count];
        var clashes = new List<Clash>();
        for (var i = 0; i < names.Length; i++)
        {
            if (owners.TryGetValue(wanted[i], out var owner))
                clashes.Add(new Clash(i, wanted[i], owner));
            else
                owners.Add(names[i] = wanted[i], i);
        }

        // Second choices come after all first ones, so that none of them takes a name that another id has the first claim to.
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var clash in clashes)
        {
            next.TryGetValue(clash.Wanted, out var number);
            number = Math.Max(number, 2);
            while (owners.ContainsKey(clash.Wanted + "_" + number))
                number++;
            next[clash.Wanted] = number + 1;
            owners.Add(names[clash.Index] = clash.Wanted + "_" + number, clash.Index);
        }

        return (names, clashes);
    }
}
