using System.Collections;
using Corpus.Store;

namespace Corpus;

/// <summary>The things of one kind in an article, in the order of its text. Walking them allocates nothing.</summary>
public readonly struct ArticleParts<T> : IReadOnlyList<T>
    where T : struct, IArticlePart<T>
{
    private readonly CorpusArticle? article;

    internal ArticleParts(CorpusArticle article, int count) => (this.article, Count) = (article, count);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The one at a place from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none at this place.</exception>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return T.At(article!, index);
        }
    }

    /// <summary>Walks the list.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks a list of parts.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly ArticleParts<T> parts;
        private int index;

        internal Enumerator(ArticleParts<T> parts) => (this.parts, index) = (parts, -1);

        /// <inheritdoc/>
        public readonly T Current => parts[index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++index < parts.Count;

        /// <inheritdoc/>
        public void Reset() => index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
