using System.CommandLine;
using Corpus.Tool;

var root = new RootCommand("Reads, checks and compiles a corpus of articles.") { ParseCommand.Create(), CheckCommand.Create(), SchemaCommand.Create() };
return root.Parse(args).Invoke();
