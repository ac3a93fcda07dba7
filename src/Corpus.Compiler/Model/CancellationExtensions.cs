namespace Corpus.Compiler.Model;

/// <summary>Makes long loops stop when a run is canceled.</summary>
internal static class CancellationExtensions
{
    /// <summary>The same items; throws before the next one once cancellation is requested.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static IEnumerable<T> WithCancellation<T>(this IEnumerable<T> items, CancellationToken cancellation)
    {
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    /// <summary>The items in ascending order.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was requested.</exception>
    public static IReadOnlyList<T> InOrder<T>(this IEnumerable<T> items, IComparer<T> order, CancellationToken cancellation)
    {
        var observed = Comparer<T>.Create((left, right) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return order.Compare(left, right);
        });
        try
        {
            return [.. items.WithCancellation(cancellation).OrderBy(item => item, observed)];
        }
        catch (InvalidOperationException) when (cancellation.IsCancellationRequested)
        {
            // Sorting wraps what a comparer throws.
            throw new OperationCanceledException(cancellation);
        }
    }
}
