using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

// FirstByte.Driver CORPUS RUNS SERVER.dll...
// Measures the time from the start of a web server's process to the first byte of its front page: by the clock, as a visitor waits for it,
// and in processor time, which other programs on the machine affect less. The servers take turns.
var (corpus, runs, servers) = (args[0], int.Parse(args[1]), args[2..]);
var times = servers.ToDictionary(server => server, _ => new List<(double Clock, double Processor)>());
for (var run = 0; run < runs; run++)
{
    foreach (var server in servers)
        times[server].Add(Measure(server, corpus));
}

Console.WriteLine($"milliseconds, {runs} runs       clock: least   median   processor: least   median");
foreach (var (server, taken) in times)
{
    var (clock, processor) = (taken.Select(time => time.Clock).Order().ToArray(), taken.Select(time => time.Processor).Order().ToArray());
    Console.WriteLine(
        $"{Path.GetFileNameWithoutExtension(server),-24} {clock[0],16:F1} {clock[runs / 2],8:F1} "
            + $"{processor[0],18:F1} {processor[runs / 2],8:F1}");
}

static (double Clock, double Processor) Measure(string server, string corpus)
{
    var port = FreePort();
    var start = Stopwatch.GetTimestamp();
    using var process = Process.Start(new ProcessStartInfo("dotnet", [server, $"http://127.0.0.1:{port}", corpus]))!;
    try
    {
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"'{server}' ended with {process.ExitCode} before it answered.");
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Connect(IPAddress.Loopback, port);
                socket.Send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8);
                if (socket.Receive(new byte[1]) == 1)
                    return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, process.TotalProcessorTime.TotalMilliseconds);
            }
            catch (SocketException)
            {
                Thread.Sleep(1);
            }
        }
    }
    finally
    {
        process.Kill();
        process.WaitForExit();
    }
}

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}
