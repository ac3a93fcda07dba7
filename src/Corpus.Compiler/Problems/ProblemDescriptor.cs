namespace Corpus.Compiler.Problems;

/// <summary>A kind of problem; all are in <see cref="ProblemCatalog"/>.</summary>
/// <param name="Id"><c>CORPUS</c> and three digits.</param>
/// <param name="Title">A short title.</param>
/// <param name="MessageFormat">The message, with placeholders such as <c>{0}</c>.</param>
/// <param name="Severity">The default severity.</param>
internal sealed record ProblemDescriptor(string Id, string Title, string MessageFormat, ProblemSeverity Severity)
{
    /// <summary>The address of the rule's page.</summary>
    public string HelpLink => $"{Repository.Address}/blob/main/docs/rules/{Id}.md";
}
