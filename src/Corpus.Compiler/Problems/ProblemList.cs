using Corpus.Compiler.Model;

namespace Corpus.Compiler.Problems;

/// <summary>Collects the problems of one file.</summary>
internal sealed class ProblemList(string path)
{
    private readonly List<Problem> problems = [];

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>The number of problems so far.</summary>
    public int Count => problems.Count;

    /// <summary>Adds a problem at a position of the file.</summary>
    public void Add(ProblemDescriptor descriptor, FileSpan place, params string[] arguments) =>
        problems.Add(new Problem(descriptor, path, place.Line, place.Column, place.Length, arguments.ToEquatableArray()));

    /// <summary>The problems, in the order found.</summary>
    public EquatableArray<Problem> ToEquatableArray() => problems.ToEquatableArray();
}
