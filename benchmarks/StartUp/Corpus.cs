using System.Diagnostics;
using StartUp;

var start = Stopwatch.GetTimestamp();
Measure.Finish(start, Articles.All[0].Headline);
if (args is [_, "answers"])
    Answers.Print();
