namespace Corpus.Compiler.Model;

/// <summary>Makes long loops stop when a run is canceled.</summary>
internal static class CancellationExtensions
{
    /// <summary>The same items; throws before the next one once cancellation is requested.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static IEnumerable<T> Observing<T>(this IEnumerable<T> items, CancellationToken cancellation)
    {
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
