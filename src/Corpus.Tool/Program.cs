using Corpus.Tool;

using var console = ToolConsole.Open();
return await CommandLine.RunAsync(args, console);
