using NewsSite;

Site.Create(args).Run();
