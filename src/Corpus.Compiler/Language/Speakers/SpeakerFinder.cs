using Corpus.Compiler.Language.Phrases;
using Corpus.Compiler.Language.Quotations;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Language.Speakers;

/// <summary>Finds the speaker of each quotation: applies the sieves in order at the quotation's place in the article's shape.</summary>
internal sealed class SpeakerFinder
{
    /// <summary>The number of chunks before a quotation that a sieve sees. Bounds the cost of a sieve.</summary>
    private const int Before = 160;

    /// <summary>The number of chunks after a quotation that a sieve sees.</summary>
    private const int After = 60;

    private readonly ArticleShape article;
    private readonly IReadOnlyList<QuotedRange> ranges;
    private readonly PersonIndex persons;
    private readonly PronounResolver pronouns;
    private readonly Quotation?[] found;
    private readonly HashSet<string> speakers = new(StringComparer.Ordinal);

    private SpeakerFinder(ArticleShape article, IReadOnlyList<QuotedRange> ranges, Lexicon lexicon, CancellationToken cancellation)
    {
        this.article = article;
        this.ranges = ranges;
        persons = new PersonIndex(article, lexicon, cancellation);
        pronouns = new PronounResolver(article, persons);
        found = new Quotation?[ranges.Count];
    }

    /// <summary>The quotations with their speakers.</summary>
    public static List<Quotation> Find(
        ArticleShape article,
        IReadOnlyList<QuotedRange> ranges,
        Lexicon lexicon,
        IReadOnlyList<SpeakerSieve> sieves,
        CancellationToken cancellation)
    {
        var finder = new SpeakerFinder(article, ranges, lexicon, cancellation);
        foreach (var i in Enumerable.Range(0, ranges.Count).WithCancellation(cancellation))
            finder.found[i] = finder.FindSpeaker(i, sieves.Where(sieve => !sieve.LooksAhead)) ?? finder.Uncredited(i);
        for (var i = ranges.Count - 1; i >= 0; i--)
        {
            cancellation.ThrowIfCancellationRequested();
            if (finder.found[i] is { SpeakerName: null, Cue: null })
                finder.found[i] = finder.FindSpeaker(i, sieves.Where(sieve => sieve.LooksAhead)) ?? finder.found[i];
        }

        return [.. finder.found.Select((quotation, i) => quotation!)];
    }

    private Quotation? FindSpeaker(int index, IEnumerable<SpeakerSieve> candidates)
    {
        var place = article.Places[index];
        var start = Math.Max(0, place - Before);
        var end = Math.Min(article.Shape.Length, place + 1 + After);
        var shape = article.Shape.Substring(start, place - start) + ShapeOf(index) + article.Shape.Substring(place + 1, end - place - 1);
        foreach (var sieve in candidates)
        {
            if (sieve.Match(shape, place - start) is { } fit && Credit(index, sieve, fit, start) is { } credited)
                return credited;
        }

        return null;
    }

    private Quotation Uncredited(int index) =>
        new() { Start = ranges[index].Start, End = ranges[index].End, Attribution = Attribution.None, IsPartial = IsPartial(index) };

    /// <summary>The quotation with the speaker that a sieve found; null when it is no person's name or has no known reference.</summary>
    private Quotation? Credit(int index, SpeakerSieve sieve, SieveFit fit, int start)
    {
        if (fit.Kin >= 0)
        {
            var kin = found[article.Chunks[fit.Kin + start].Quotation];
            if (kin?.SpeakerName is null)
                return null;
            var (first, last) = (Math.Min(fit.Kin + start, article.Places[index]), Math.Max(fit.Kin + start, article.Places[index]));
            var carried = article.Shape.IndexOf(Shapes.ParagraphEnd, first, last - first) >= 0;
            return Uncredited(index) with
            {
                SpeakerName = kin.SpeakerName,
                FullName = kin.FullName,
                IsSpeakerOrganization = kin.IsSpeakerOrganization,
                Cue = carried ? null : kin.Cue,
                Attribution = carried ? Attribution.Carried : kin.Attribution,
                Sieve = sieve.Name,
            };
        }

        var speaker = fit.Speaker + start;
        if (sieve.OnlyPersons && !persons.IsPerson(speaker, speakers))
            return null;
        var cue = fit.Cue < 0 ? (TextRange?)null : article.Chunks[fit.Cue + start].Range;
        var isPronoun = article.Shape[speaker] is Shapes.Person or Shapes.PronounSpeech;
        if (article.Shape[speaker] is Shapes.Others or Shapes.FirstPerson)
            return Uncredited(index) with { Cue = cue, Sieve = sieve.Name };
        if (isPronoun)
        {
            if (pronouns.Resolve(speaker, speakers) is not { } antecedent)
                return Uncredited(index) with { Cue = cue, Sieve = sieve.Name };
            speaker = antecedent;
        }

        var name = article.Chunks[speaker].Head;
        speakers.Add(persons.KeyOf(name));
        return Uncredited(index) with
        {
            SpeakerName = name,
            FullName = persons.FullFormOf(name),
            IsSpeakerOrganization = persons.IsOrganization(persons.FullFormOf(name)),
            Cue = cue,
            Attribution = isPronoun ? Attribution.Pronoun : Attribution.Cue,
            Sieve = sieve.Name,
        };
    }

    private char ShapeOf(int index)
    {
        var range = ranges[index];
        if (!range.IsClosed)
            return Shapes.Unclosed;
        var end = range.End - 2;
        while (end > range.Start && (char.IsWhiteSpace(article.Text[end]) || article.Text[end] is '’' or '\''))
            end--;
        var last = article.Text[Math.Max(range.Start, end)];
        var next = article.Shape[article.Places[index] + 1];
        var isWhole = last is ',' or '.' or '?' or '!' or '…' or '-' or '–' or '—' || next is ',' or ':' or '-' or Shapes.SentenceEnd;
        return isWhole ? Shapes.Target : Shapes.Fragment;
    }

    /// <summary>
    /// Whether a quotation starts inside one of the article's sentences: in lower case, or without a mark or reporting verb before it.
    /// </summary>
    private bool IsPartial(int index)
    {
        var first = ranges[index].Start + 1;
        while (first < ranges[index].End && !char.IsLetterOrDigit(article.Text[first]))
            first++;
        var place = article.Places[index];
        var before = place == 0 ? Shapes.ParagraphEnd : article.Shape[place - 1];
        if (before is Shapes.ParagraphEnd or Shapes.SentenceEnd or ':')
            return false;
        var isCapital = first < ranges[index].End && !char.IsLower(article.Text[first]);
        return before is ',' or '-' or Shapes.Verb or Shapes.Participle ? !isCapital && before is not ',' : true;
    }
}
