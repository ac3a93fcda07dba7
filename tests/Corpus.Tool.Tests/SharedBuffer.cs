using System.Text;

namespace Corpus.Tool.Tests;

/// <summary>An output that another thread reads while it is written.</summary>
internal sealed class SharedBuffer : MemoryStream
{
    private readonly Lock gate = new();

    /// <summary>The output so far.</summary>
    public string Text
    {
        get
        {
            lock (gate)
                return Encoding.UTF8.GetString(ToArray());
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        lock (gate)
            base.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        lock (gate)
            base.Write(buffer);
    }

    /// <summary>Waits until the output is as expected; fails after two minutes.</summary>
    public async Task Until(Func<string, bool> isReached)
    {
        for (var tries = 0; tries < 2400; tries++)
        {
            if (isReached(Text))
                return;
            await Task.Delay(50);
        }

        Assert.Fail($"Not reached:\n{Text}");
    }
}
