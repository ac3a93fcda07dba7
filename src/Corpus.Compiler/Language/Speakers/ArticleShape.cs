using System.Text;
using Corpus.Compiler.Language.Phrases;
using Corpus.Compiler.Language.Quotations;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Speakers;

/// <summary>
/// The running text of an article as a string with one character per chunk (<see cref="Shapes"/>), so that a rule about speakers is a
/// pattern.
/// </summary>
/// <param name="Text">The article's text.</param>
/// <param name="Chunks">Its chunks in text order.</param>
/// <param name="Shape">The shapes of the chunks.</param>
/// <param name="Places">The index of the chunk of each quotation.</param>
internal sealed record ArticleShape(string Text, IReadOnlyList<Chunk> Chunks, string Shape, IReadOnlyList<int> Places)
{
    /// <summary>Chunks every block and joins the chunks.</summary>
    public static ArticleShape Build(
        string text,
        Lexicon lexicon,
        IReadOnlyList<(TextRange Block, List<TextRange> Sentences, List<QuotedRange> Quotations)> blocks,
        CancellationToken cancellation)
    {
        var words = new WordUsage();
        var tokens = new List<List<Token>>(blocks.Count);
        var count = 0;
        foreach (var (block, sentences, quotations) in blocks)
        {
            var ofBlock = Tokenizer.Tokenize(text, block, sentences, quotations, count, lexicon, cancellation);
            words.Add(text, ofBlock);
            tokens.Add(ofBlock);
            count += quotations.Count;
        }

        var chunks = new List<Chunk>();
        var places = new int[count];
        for (var i = 0; i < blocks.Count; i++)
        {
            foreach (var chunk in Chunker.Chunk(text, lexicon, words, tokens[i], cancellation))
            {
                if (chunk.Quotation >= 0)
                    places[chunk.Quotation] = chunks.Count;
                chunks.Add(chunk);
            }

            var end = new TextRange(blocks[i].Block.End, blocks[i].Block.End);
            chunks.Add(new Chunk(Shapes.ParagraphEnd, end, end));
        }

        var shape = new StringBuilder(chunks.Count);
        foreach (var chunk in chunks)
            shape.Append(chunk.Shape);
        return new ArticleShape(text, chunks, shape.ToString(), places);
    }
}
