namespace Corpus.Generator.Steps;

/// <summary>The tracking names of the pipeline's steps, in the order in which they run.</summary>
internal static class StepNames
{
    public const string Options = nameof(Options);
    public const string Properties = nameof(Properties);
    public const string Directory = nameof(Directory);
    public const string FileList = nameof(FileList);
    public const string Files = nameof(Files);
    public const string Yaml = nameof(Yaml);
    public const string Settings = nameof(Settings);
    public const string EntryFiles = nameof(EntryFiles);
    public const string Vocabularies = nameof(Vocabularies);
    public const string Articles = nameof(Articles);
    public const string Names = nameof(Names);
    public const string Recognition = nameof(Recognition);
    public const string Corpus = nameof(Corpus);
    public const string Words = nameof(Words);
    public const string WordGroups = nameof(WordGroups);
    public const string Shards = nameof(Shards);
    public const string Tables = nameof(Tables);
    public const string Size = nameof(Size);
    public const string Problems = nameof(Problems);
    public const string Output = nameof(Output);
    public const string ShardOutput = nameof(ShardOutput);
    public const string ShardTableOutput = nameof(ShardTableOutput);
    public const string SearchOutput = nameof(SearchOutput);
}
