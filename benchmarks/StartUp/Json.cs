using System.Diagnostics;
using StartUp;
using StartUp.Rivals;

var start = Stopwatch.GetTimestamp();
Measure.Finish(start, JsonArticle.ReadAll()[0].Headline);
