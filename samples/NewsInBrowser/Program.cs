using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using NewsInBrowser;

// The compiled corpus runs in the reader's browser: no server is asked, no file is read, and what is not used is trimmed away.
var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<ArticleList>("#app");
await builder.Build().RunAsync();
