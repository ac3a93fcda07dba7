using System.Runtime.CompilerServices;
using Corpus.Compiler.Language.Phrases;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Speakers;

/// <summary>The names of an article: which of them are persons, and the full forms of short ones.</summary>
internal sealed class PersonIndex
{
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
        foreach (var chunk in article.Chunks.WithCancellation(cancellation))
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
        if (!MayNamePerson(found))
            return false;
        var key = KeyOf(found.Head);
        return !places.Contains(key) && (speakers.Contains(key) || persons.Contains(key));
    }

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

    /// <summary>The gender that a title, a role or a description anywhere in the article shows for the name of a chunk.</summary>
    public Gender GenderOf(int chunk) => genders.TryGetValue(KeyOf(article.Chunks[chunk].Head), out var gender) ? gender : Gender.Unknown;

    /// <summary>Whether a name may be a person's: not an organization's, and not a kind of person.</summary>
    public bool MayNamePerson(Chunk chunk) => !IsBody(WordsOf(chunk.Head)) && !IsKind(chunk);

    /// <summary>Whether a description without a name, such as "the senator", is of one person.</summary>
    public bool IsOneRole(Chunk chunk) => TraitsOf(LastWordOf(chunk.Range)).IsOneRole;

    /// <summary>Whether the article uses a name as that of a place.</summary>
    public bool IsPlace(TextRange name) => places.Contains(KeyOf(name));

    /// <summary>Whether the article has a name of several words for the person.</summary>
    public bool HasFullForm(TextRange name) => WordsOf(FullFormOf(name)).Length > 1;

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
