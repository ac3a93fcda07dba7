using System.Runtime.CompilerServices;
using Corpus.Compiler.Language.Phrases;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Speakers;

/// <summary>The names of an article: which short form goes with which full one, and whom a pronoun may mean.</summary>
internal sealed class PersonIndex
{
    /// <summary>How far back a pronoun reaches, in sentences and in chunks.</summary>
    private const int Reach = 12;
    private const int ReachInChunks = 400;

    /// <summary>How many full forms of a short name are kept: from the second on it is nobody's.</summary>
    private const int MostForms = 8;

    private readonly ArticleShape article;
    private readonly Lexicon lexicon;
    private readonly Dictionary<string, List<TextRange>> fullForms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> genders = new(StringComparer.Ordinal);

    /// <summary>The names that stand behind "in" or "at" somewhere.</summary>
    private readonly HashSet<string> places = new(StringComparer.Ordinal);

    /// <summary>The names that have a title or role, or stand in full here and by their last word there.</summary>
    private readonly HashSet<string> persons = new(StringComparer.Ordinal);

    [MethodImpl(JitOptions.SkipTier0)]
    public PersonIndex(ArticleShape article, Lexicon lexicon)
    {
        this.article = article;
        this.lexicon = lexicon;
        foreach (var chunk in article.Chunks)
        {
            if (chunk.Shape is not (Shapes.Name or Shapes.OwnedSpeech))
                continue;
            var words = WordsOf(chunk.Head);
            if (words.Length < 2 || IsBody(words))
                continue;
            AddFullForm(words[words.Length - 1], chunk.Head);
            AddFullForm(words[0], chunk.Head);
        }

        for (var i = 0; i < article.Chunks.Count; i++)
        {
            var chunk = article.Chunks[i];
            if (chunk.Shape != Shapes.Name)
                continue;
            if (i > 0 && article.Chunks[i - 1] is { Shape: Shapes.Preposition } before && TraitsOf(before.Range.Of(article.Text)).Class == WordClass.Locative)
                places.Add(KeyOf(chunk.Head));
            var gender = chunk.Gender;
            // ", a company spokeswoman," behind the name.
            if (gender == Gender.Unknown && i + 2 < article.Chunks.Count && article.Shape[i + 1] == ',' && article.Shape[i + 2] is Shapes.Described or Shapes.Somebody)
                gender = article.Chunks[i + 2].Gender;
            if (gender != Gender.Unknown)
                genders[KeyOf(chunk.Head)] = gender;
            var isApposed = i + 2 < article.Chunks.Count && article.Shape[i + 1] == ',' && article.Shape[i + 2] == Shapes.Somebody;
            var isShort = FullFormOf(chunk.Head) != chunk.Head && WordsOf(chunk.Head).Length == 1;
            if (chunk.Range.Start < chunk.Head.Start && HasRole(chunk) || isApposed || isShort)
                persons.Add(KeyOf(chunk.Head));
        }
    }

    /// <summary>The first full form of a name in the article; the name itself where there is no other or where several people bear it.</summary>
    public TextRange FullFormOf(TextRange name)
    {
        var words = WordsOf(name);
        if (words.Length == 0 || !fullForms.TryGetValue(words[words.Length - 1], out var forms))
            return name;
        if (words.Length == 1)
            return forms.Count == 1 ? forms[0] : name;
        var same = name.Of(article.Text);
        foreach (var form in forms)
        {
            if (form.Of(article.Text) == same)
                return form;
        }

        return name;
    }

    /// <summary>Whom "he" or "she" at a chunk means: the name last spoken of whose gender may fit; null when nobody is there.</summary>
    /// <param name="pronoun">The chunk.</param>
    /// <param name="speakers">The keys of those known to be speakers so far.</param>
    public int? Resolve(int pronoun, ICollection<string> speakers)
    {
        var wanted = article.Chunks[pronoun].Gender;
        int? best = null;
        var bestRank = int.MinValue;
        var sentences = 0;
        var end = pronoun;
        var limit = Math.Max(0, pronoun - ReachInChunks);
        while (end > limit && sentences < Reach && bestRank + sentences < 9)
        {
            var start = end;
            while (start > limit && article.Shape[start - 1] is not (Shapes.SentenceEnd or Shapes.ParagraphEnd))
                start--;
            var isFirst = true;
            for (var i = start; i < end; i++)
            {
                if (!MayBePerson(i, sentences))
                    continue;
                var gender = GenderOf(i);
                if (gender != Gender.Unknown && gender != wanted)
                    continue;
                var rank = (gender == wanted ? 4 : 0)
                    + (speakers.Contains(KeyOf(article.Chunks[i].Head)) ? 4 : 0)
                    + (isFirst && OpensClause(i) ? sentences == 0 ? 6 : 2 : 0)
                    + (WordsOf(FullFormOf(article.Chunks[i].Head)).Length > 1 ? 1 : 0)
                    - (places.Contains(KeyOf(article.Chunks[i].Head)) ? 6 : 0)
                    - sentences;
                isFirst &= !OpensClause(i);
                if (rank > bestRank)
                    (best, bestRank) = (i, rank);
            }

            if (end > start || sentences == 0)
                sentences++;
            end = start - 1;
        }

        return best;
    }

    /// <summary>
    /// Whether a chunk is surely a person: a pronoun, a role, or a name that has a title or role somewhere, has spoken before, or goes by its
    /// last word elsewhere in the article.
    /// </summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="speakers">The keys of those known to be speakers so far.</param>
    public bool IsPerson(int chunk, ICollection<string> speakers)
    {
        var found = article.Chunks[chunk];
        if (found.Shape is Shapes.Person or Shapes.PronounSpeech)
            return true;
        if (found.Shape == Shapes.Somebody)
            return TraitsOf(LastWordOf(found.Range)).IsRole;
        return !IsBody(WordsOf(found.Head)) && !IsKind(found) && KeyOf(found.Head) is var key && !places.Contains(key) && (speakers.Contains(key) || persons.Contains(key));
    }

    /// <summary>What stands first in a clause is most often its subject.</summary>
    private bool OpensClause(int chunk)
    {
        var before = chunk - 1;
        while (before >= 0 && article.Shape[before] == Shapes.Adverb)
            before--;
        return before < 0 || article.Shape[before]
            is Shapes.SentenceEnd or Shapes.ParagraphEnd or ',' or '-' or ':' or '(' or Shapes.Conjunction or Shapes.Subordinator or Shapes.That;
    }

    /// <summary>A name that is no body's; in the pronoun's own sentence also "the senator".</summary>
    private bool MayBePerson(int chunk, int sentences) => article.Shape[chunk] switch
    {
        Shapes.Name => !IsBody(WordsOf(article.Chunks[chunk].Head)) && !IsKind(article.Chunks[chunk]),
        Shapes.Somebody => sentences == 0 && TraitsOf(LastWordOf(article.Chunks[chunk].Range)).IsOneRole,
        _ => false,
    };

    /// <summary>A title or role stands before the name in its phrase.</summary>
    private bool HasRole(Chunk chunk)
    {
        foreach (var word in WordsOf(new TextRange(chunk.Range.Start, chunk.Head.Start)))
        {
            if (TraitsOf(word) is { IsTitle: true } or { IsOneRole: true })
                return true;
        }

        return false;
    }

    /// <summary>"A Texan" is a kind of person and no name.</summary>
    private bool IsKind(Chunk chunk) =>
        WordsOf(new TextRange(chunk.Range.Start, chunk.Head.Start)) is { Length: 1 } words && TraitsOf(words[0]).Class == WordClass.IndefiniteArticle;

    private Gender GenderOf(int chunk) => genders.TryGetValue(KeyOf(article.Chunks[chunk].Head), out var gender) ? gender : Gender.Unknown;

    /// <summary>A person goes by the last word of the name.</summary>
    public string KeyOf(TextRange name) => LastWordOf(FullFormOf(name));

    private string LastWordOf(TextRange name) => WordsOf(name) is { Length: > 0 } words ? words[words.Length - 1] : "";

    private WordTraits TraitsOf(string word) => lexicon.TraitsOf(word.ToLowerInvariant());

    private bool IsBody(string[] words) =>
        words.Length == 0 || TraitsOf(words[words.Length - 1]).NamesBody || (words.Length == 1 && words[0].Length > 1 && words[0].All(c => char.IsUpper(c) || c == '.'));

    private string[] WordsOf(TextRange name) => name.Of(article.Text).Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    private void AddFullForm(string word, TextRange form)
    {
        if (!fullForms.TryGetValue(word, out var forms))
            fullForms.Add(word, forms = []);
        var text = form.Of(article.Text);
        foreach (var known in forms)
        {
            if (known.Of(article.Text) == text)
                return;
        }

        if (forms.Count < MostForms)
            forms.Add(form);
    }
}
