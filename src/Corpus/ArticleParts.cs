using System.Collections;
using Corpus.Store;

namespace Corpus;

/// <summary>The items of one kind in an article, in the order of the text. A <c>foreach</c> over them allocates nothing.</summary>
public readonly struct ArticleParts<T> : IReadOnlyList<T>
    where T : struct, IArticlePart<T>
{
    private readonly CorpusArticle? article;

    internal ArticleParts(CorpusArticle article, int count) => (this.article, Count) = (article, count);

    /// <summary>The number of items; 0 in a <c>default</c> value.</summary>
    public int Count { get; }

    /// <summary>The item at an index from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the list.</exception>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return T.At(article!, index);
        }
    }

    /// <summary>Enumerates the items.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates the items of an article.</summary>
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
