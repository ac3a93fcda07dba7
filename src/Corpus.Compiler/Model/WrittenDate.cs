namespace Corpus.Compiler.Model;

/// <summary>A date as it was written, with nothing invented.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Time">Ticks (100 ns) since midnight; null when no time is given.</param>
/// <param name="Offset">Minutes east of UTC; null when no zone is given.</param>
internal readonly record struct WrittenDate(int Year, int Month, int Day, long? Time, int? Offset);
