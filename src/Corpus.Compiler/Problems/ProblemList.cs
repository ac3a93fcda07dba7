using Corpus.Compiler.Model;

namespace Corpus.Compiler.Problems;

/// <summary>Gathers the problems of one file while it is read.</summary>
internal sealed class ProblemList(string path)
{
    private readonly List<Problem> problems = [];

    /// <summary>The file the problems are in.</summary>
    public string Path => path;

    /// <summary>How many there are so far.</summary>
    public int Count => problems.Count;

    /// <summary>Adds a problem at a place of the file.</summary>
    public void Add(ProblemDescriptor descriptor, FileSpan place, params string[] arguments) =>
        problems.Add(new Problem(descriptor, path, place.Line, place.Column, place.Length, arguments.ToEquatableArray()));

    /// <summary>What was gathered, in the order found.</summary>
    public EquatableArray<Problem> ToEquatableArray() => problems.ToEquatableArray();
}
