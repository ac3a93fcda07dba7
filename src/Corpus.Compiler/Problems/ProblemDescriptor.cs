namespace Corpus.Compiler.Problems;

/// <summary>A kind of problem; all of them stand in <see cref="ProblemCatalog"/>.</summary>
/// <param name="Id"><c>CORPUS</c> and three digits.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c> and so on where the particulars go.</param>
/// <param name="Severity">Its severity unless the user sets another.</param>
internal sealed record ProblemDescriptor(string Id, string Title, string MessageFormat, ProblemSeverity Severity)
{
    /// <summary>Where the rule's page is.</summary>
    public string HelpLink => $"https://github.com/corpus-dotnet/corpus/blob/main/docs/rules/{Id}.md";
}
