using System.Reflection.Metadata;

[assembly: MetadataUpdateHandler(typeof(Corpus.Store.HotReload))]

namespace Corpus.Store;

/// <summary>
/// Lets an edited corpus show as a whole under <c>dotnet watch</c>: the runtime replaces the literals, and what was read from the old ones
/// is dropped. Articles and entries that a program still holds are not replaced; it gets the new ones where it asks the corpus again.
/// </summary>
internal static class HotReload
{
    /// <summary>Called by the runtime after an update.</summary>
    /// <param name="types">The types that were updated; null when they are unknown.</param>
    public static void ClearCache(Type[]? types)
    {
        for (var store = CorpusStore.LastOpened; store is not null; store = store.OpenedBefore)
            store.Reset();
    }
}
