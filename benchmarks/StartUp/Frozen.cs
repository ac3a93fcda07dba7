using System.Collections.Frozen;
using System.Diagnostics;
using StartUp;
using StartUp.Rivals;

var start = Stopwatch.GetTimestamp();
var articles = JsonArticle.ReadAll();
var byId = articles.ToFrozenDictionary(article => article.Id);
Measure.Finish(start, byId[articles[0].Id].Headline);
