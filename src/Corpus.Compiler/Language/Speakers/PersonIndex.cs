using System.Runtime.CompilerServices;
using Corpus.Compiler.Language.Phrases;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Speakers;

/// <summary>The names of an article: resolves short forms to full names, and pronouns to persons.</summary>
internal sealed class PersonIndex
{
    /// <summary>How many sentences back the person of a pronoun is searched for.</summary>
    private const int Reach = 12;

    /// <summary>How many chunks back the person of a pronoun is searched for.</summary>
    private const int ReachInChunks = 400;

    // What makes a name likely to be the person of a pronoun, in sentences of distance. Measured on the 261 quotations of pronouns in 200
    // BBC reports and on 1,657 marked speakers. Without the first, 22 of the 261 go to another name, most of them to no person; without the
    // second 32; without the third five marked speakers are lost, without the fourth 23 of the 261. The last two decide one marked speaker
    // each.
    private const int HasGender = 4;
    private const int HasSpoken = 4;
    private const int IsSubject = 6;
    private const int IsEarlierSubject = 2;
    private const int HasFullName = 1;
    private const int IsPlace = -6;

    /// <summary>
    /// With this much for a name, such as a gender that fits and the place of the subject, earlier sentences are not searched; otherwise a
    /// name farther away wins in three of the 261, each time wrongly.
    /// </summary>
    private const int IsSure = 9;

    /// <summary>The most full forms kept for a short name. With two or more the short name is ambiguous.</summary>
    private const int MostForms = 8;

    private readonly ArticleShape article;
    private readonly Lexicon lexicon;
    private readonly Dictionary<string, List<TextRange>> fullForms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> genders = new(StringComparer.Ordinal);

    /// <summary>The names that follow "in" or "at" somewhere.</summary>
    private readonly HashSet<string> places = new(StringComparer.Ordinal);

    /// <summary>The names with a title or role, or used both in full and by their last word.</summary>
    private readonly HashSet<string> persons = new(StringComparer.Ordinal);

    [MethodImpl(JitOptions.SkipTier0)]
    public PersonIndex(ArticleShape article, Lexicon lexicon, CancellationToken cancellation)
    {
        this.article = article;
        this.lexicon = lexicon;
        foreach (var chunk in article.Chunks.Observing(cancellation))
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
            cancellation.ThrowIfCancellationRequested();
            var chunk = article.Chunks[i];
            if (chunk.Shape != Shapes.Name)
                continue;
            var isPlace = i > 0
                && article.Chunks[i - 1] is { Shape: Shapes.Preposition } before
                && TraitsOf(before.Range.Of(article.Text)).Class == WordClass.Locative;
            if (isPlace)
                places.Add(KeyOf(chunk.Head));

            // A description after the name shows the gender: ", a company spokeswoman,".
            var isDescribed = i + 2 < article.Chunks.Count && article.Shape[i + 1] == ','
                && article.Shape[i + 2] is Shapes.Described or Shapes.Unnamed;
            var gender = chunk.Gender;
            if (gender == Gender.Unknown && isDescribed)
                gender = article.Chunks[i + 2].Gender;
            if (gender != Gender.Unknown)
                genders[KeyOf(chunk.Head)] = gender;
            var isApposed = i + 2 < article.Chunks.Count && article.Shape[i + 1] == ',' && article.Shape[i + 2] == Shapes.Unnamed;
            var isShort = FullFormOf(chunk.Head) != chunk.Head && WordsOf(chunk.Head).Length == 1;
            if (chunk.Range.Start < chunk.Head.Start && HasRole(chunk) || isApposed || isShort)
                persons.Add(KeyOf(chunk.Head));
        }
    }

    /// <summary>
    /// The first full form of a name in the article; the name itself when there is no other form, or several people have it.
    /// </summary>
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

    /// <summary>The chunk of the person that "he" or "she" refers to: a recent name whose gender fits; null when there is none.</summary>
    /// <param name="pronoun">The chunk of the pronoun.</param>
    /// <param name="speakers">The keys of the speakers found so far.</param>
    public int? Resolve(int pronoun, ICollection<string> speakers)
    {
        var wanted = article.Chunks[pronoun].Gender;
        int? best = null;
        var bestRank = int.MinValue;
        var sentences = 0;
        var end = pronoun;
        var limit = Math.Max(0, pronoun - ReachInChunks);
        while (end > limit && sentences < Reach && bestRank + sentences < IsSure)
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
                var rank = (gender == wanted ? HasGender : 0)
                    + (speakers.Contains(KeyOf(article.Chunks[i].Head)) ? HasSpoken : 0)
                    + (isFirst && OpensClause(i) ? sentences == 0 ? IsSubject : IsEarlierSubject : 0)
                    + (WordsOf(FullFormOf(article.Chunks[i].Head)).Length > 1 ? HasFullName : 0)
                    + (places.Contains(KeyOf(article.Chunks[i].Head)) ? IsPlace : 0)
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
    /// Whether a chunk certainly is a person: a pronoun, a role, or a name that has a title or role somewhere, is a known speaker, or is
    /// shortened to its last word elsewhere in the article.
    /// </summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="speakers">The keys of the speakers found so far.</param>
    public bool IsPerson(int chunk, ICollection<string> speakers)
    {
        var found = article.Chunks[chunk];
        if (found.Shape is Shapes.Person or Shapes.PronounSpeech)
            return true;
        if (found.Shape == Shapes.Unnamed)
            return TraitsOf(LastWordOf(found.Range)).IsRole;
        if (IsBody(WordsOf(found.Head)) || IsKind(found))
            return false;
        var key = KeyOf(found.Head);
        return !places.Contains(key) && (speakers.Contains(key) || persons.Contains(key));
    }

    /// <summary>Whether a chunk starts a clause, and so most often is its subject.</summary>
    private bool OpensClause(int chunk)
    {
        var before = chunk - 1;
        while (before >= 0 && article.Shape[before] == Shapes.Adverb)
            before--;
        return before < 0 || article.Shape[before]
            is Shapes.SentenceEnd or Shapes.ParagraphEnd or ',' or '-' or ':' or '('
            or Shapes.Conjunction or Shapes.Subordinator or Shapes.That;
    }

    /// <summary>
    /// Whether a chunk may be a person: a name other than an organization's or, in the pronoun's sentence, "the senator".
    /// </summary>
    private bool MayBePerson(int chunk, int sentences) => article.Shape[chunk] switch
    {
        Shapes.Name => !IsBody(WordsOf(article.Chunks[chunk].Head)) && !IsKind(article.Chunks[chunk]),
        Shapes.Unnamed => sentences == 0 && TraitsOf(LastWordOf(article.Chunks[chunk].Range)).IsOneRole,
        _ => false,
    };

    /// <summary>Whether a title or role precedes the name in its phrase.</summary>
    private bool HasRole(Chunk chunk)
    {
        foreach (var word in WordsOf(new TextRange(chunk.Range.Start, chunk.Head.Start)))
        {
            if (TraitsOf(word) is { IsTitle: true } or { IsOneRole: true })
                return true;
        }

        return false;
    }

    /// <summary>Whether a capitalized word is a kind of person and not a name: "a Texan".</summary>
    private bool IsKind(Chunk chunk) =>
        WordsOf(new TextRange(chunk.Range.Start, chunk.Head.Start)) is { Length: 1 } words
        && TraitsOf(words[0]).Class == WordClass.IndefiniteArticle;

    private Gender GenderOf(int chunk) => genders.TryGetValue(KeyOf(article.Chunks[chunk].Head), out var gender) ? gender : Gender.Unknown;

    /// <summary>The key of a person: the last word of the full name.</summary>
    public string KeyOf(TextRange name) => LastWordOf(FullFormOf(name));

    /// <summary>Whether the last word of a name makes it the name of an organization.</summary>
    public bool IsOrganization(TextRange name) => TraitsOf(LastWordOf(name).TrimEnd('.', ',')).NamesBody;

    private string LastWordOf(TextRange name) => WordsOf(name) is { Length: > 0 } words ? words[words.Length - 1] : "";

    private WordTraits TraitsOf(string word) => lexicon.TraitsOf(word.ToLowerInvariant());

    private bool IsBody(string[] words) =>
        words.Length == 0
        || TraitsOf(words[words.Length - 1]).NamesBody
        || (words.Length == 1 && words[0].Length > 1 && words[0].All(c => char.IsUpper(c) || c == '.'));

    private string[] WordsOf(TextRange name) => NameSpelling.WordsOf(name.Of(article.Text));

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
