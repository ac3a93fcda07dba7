using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using NewsInBrowser;

// The compiled corpus runs in the browser: it calls no server and reads no file, and unused code is trimmed away.
var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<ArticleList>("#app");
await builder.Build().RunAsync();
