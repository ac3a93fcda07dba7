using FirstByte;

Site.Run(
    args[0],
    Articles.All.Select(article => (article.Id, article.Headline)),
    id => Articles.TryGet(id, out var article) ? article.Html : null);
