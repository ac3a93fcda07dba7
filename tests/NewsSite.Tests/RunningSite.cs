using Microsoft.AspNetCore.Builder;

namespace NewsSite.Tests;

/// <summary>The site on a free port of this machine, started once for all tests of a class.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly WebApplication app = Site.Create(["--urls", "http://127.0.0.1:0"]);

    /// <summary>A client with the site as its base address.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>The address of the site, without a slash at the end.</summary>
    public string Address => app.Urls.Single();

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(Address) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
