using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// quick [NAME...]: all measurements of Quick, or only those named.
if (args is ["quick", .. var names])
{
    Corpus.Benchmarks.Quick.Run(names);
    return;
}

// The corpus is compiled into this program; rebuilding it for each benchmark would gain nothing.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
