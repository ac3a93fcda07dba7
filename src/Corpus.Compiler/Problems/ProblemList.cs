using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Problems;

/// <summary>Collects the problems of one file.</summary>
internal sealed class ProblemList(string path)
{
    /// <summary>How many messages get the nearest name. Each costs a pass over all names.</summary>
    private const int MostHints = 100;

    private readonly List<Problem> problems = [];
    private int hints;

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>The number of problems so far.</summary>
    public int Count => problems.Count;

    /// <summary>Adds a problem at a position of the file.</summary>
    public void Add(ProblemDescriptor descriptor, FileSpan place, params string[] arguments) =>
        problems.Add(new Problem(descriptor, path, place, arguments.ToEquatableArray()));

    /// <summary>
    /// The end of a message about an unknown name, as <see cref="NearestName.Hint"/> makes it; <paramref name="otherwise"/> once many
    /// messages of the file have one.
    /// </summary>
    public string Hint(string name, IEnumerable<string> known, string otherwise) =>
        hints++ < MostHints ? NearestName.Hint(name, known, otherwise) : otherwise;

    /// <summary>The nearest known name; null if none is near, or once many messages of the file have one.</summary>
    public string? Nearest(string name, IEnumerable<string> known) => hints++ < MostHints ? NearestName.Find(name, known) : null;

    /// <summary>The problems, in the order found.</summary>
    public EquatableArray<Problem> ToEquatableArray() => problems.ToEquatableArray();
}
