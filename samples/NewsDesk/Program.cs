using NewsDesk;

foreach (var article in Articles.All)
    Console.WriteLine($"{article.Id}: {article.Headline} {article.Section} {article.Source?.Name}");
foreach (var p in People.All) Console.WriteLine(p.Name + " " + p.Country?.Name);
