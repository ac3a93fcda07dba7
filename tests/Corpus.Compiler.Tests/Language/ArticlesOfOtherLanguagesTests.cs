using Corpus.Compiler.Files;
using Corpus.Compiler.Index;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Shared;

namespace Corpus.Compiler.Tests.Language;

/// <summary>
/// Whole articles in languages without their own lists: only what holds in all languages is found, and nothing is guessed.
/// </summary>
public class ArticlesOfOtherLanguagesTests
{
    /// <summary>Language, text, sentences of the body and quotations (each list separated by bars), words of the body.</summary>
    public static TheoryData<string, string, string, string, int> Articles => new()
    {
        {
            "de",
            "Die Fähre ist zurück\n\n4. September 2023\n\nDie Fähre kam am Montag zurück. „Wir zahlen“, sagte Ada Lind.\n\n"
                + "»Nie wieder!« rief er.\n",
            "Die Fähre kam am Montag zurück.|„Wir zahlen“, sagte Ada Lind.|»Nie wieder!« rief er.",
            "„Wir zahlen“|»Nie wieder!«",
            15
        },
        {
            "fr",
            "Le bac est de retour\n\n4 septembre 2023\n\nLe bac est revenu lundi. « Nous payons », a dit Ada Lind. Qui paie ? Nous.\n",
            "Le bac est revenu lundi.|« Nous payons », a dit Ada Lind.|Qui paie ?|Nous.",
            "« Nous payons »",
            14
        },
        {
            "pl",
            "Prom wrócił do portu\n\n4 września 2023\n\nProm wrócił w poniedziałek. „Płacimy”, powiedziała Ada Lind.\n",
            "Prom wrócił w poniedziałek.|„Płacimy”, powiedziała Ada Lind.",
            "„Płacimy”",
            8
        },
        {
            "el",
            "Το πλοίο επέστρεψε στο λιμάνι\n\n4 Σεπτεμβρίου 2023\n\n"
                + "Το πλοίο επέστρεψε τη Δευτέρα. Ποιος πληρώνει; «Εμείς», είπε η Άντα Λιντ.\n",
            "Το πλοίο επέστρεψε τη Δευτέρα.|Ποιος πληρώνει;|«Εμείς», είπε η Άντα Λιντ.",
            "«Εμείς»",
            12
        },
        {
            "ar",
            "عادت العبارة إلى الميناء\n\n4 سبتمبر 2023\n\nعادت العبارة يوم الاثنين. من يدفع؟ قالت آدا: «نحن ندفع».\n",
            "عادت العبارة يوم الاثنين.|من يدفع؟|قالت آدا: «نحن ندفع».",
            "«نحن ندفع»",
            10
        },
        {
            "zh",
            "渡轮回到港口\n\n2023年9月4日\n\n渡轮星期一回来了。林达说：“我们付钱。”谁付？我们！\n",
            "渡轮星期一回来了。|林达说：“我们付钱。”|谁付？|我们！",
            "“我们付钱。”",
            19
        },
        {
            "ja",
            "フェリーが港に戻る\n\n2023年9月4日\n\nフェリーは月曜日に戻った。「私たちが払う」とリンドは言った。\n",
            "フェリーは月曜日に戻った。|「私たちが払う」とリンドは言った。",
            "「私たちが払う」",
            26
        },
    };

    [Theory]
    [MemberData(nameof(Articles))]
    public void SentencesQuotationsAndWordsAreFoundAndNothingElse(
        string language, string text, string sentences, string quotations, int words)
    {
        var article = Compile(language, text);
        var analysis = article.Analysis;

        Assert.Equal(text[..text.IndexOf('\n', StringComparison.Ordinal)], article.Headline);
        var body = text.IndexOf(sentences.Split('|')[0], StringComparison.Ordinal);
        Assert.Equal(
            sentences.Split('|'),
            analysis.Language.Sentences.Where(sentence => sentence.Start >= body).Select(sentence => sentence.Of(text)));
        Assert.Equal(quotations.Split('|'), analysis.Language.Quotations.Select(quotation => text[quotation.Start..quotation.End]));
        Assert.All(analysis.Language.Quotations, quotation => Assert.Null(quotation.SpeakerName));
        Assert.Null(article.DatePublished);
        Assert.Empty(article.Authors);
        Assert.InRange(analysis.WordCount, words, words + 6); // the line of the date may be read as text
    }

    [Theory]
    [InlineData("de", "Die Straße hat Größe.", "die strasse hat grosse")]
    [InlineData("fr", "L’été à Orléans", "l ete a orleans")]
    [InlineData("pl", "Łódź płynie przez całą noc.", "lodz plynie przez cala noc")]
    [InlineData("el", "Το Πλοίο φεύγει.", "το πλοιο φευγει")]
    [InlineData("ar", "عادت العبارة،", "عادت العبارة")]
    [InlineData("zh", "渡轮回来了。", "渡 轮 回 来 了")]
    [InlineData("ja", "港に戻る。", "港 に 戻 る")]
    public void SearchTermsAreTheWordsThatUnicodeSeparates(string language, string words, string expected)
    {
        var forms = ArticleForms.Of(Compile(language, $"# x\n\n{words}\n", "a.md"));

        var found = forms.Sequence.Where(form => form > 0).Select(form => forms[form].ToString()).Where(form => form != "x");
        Assert.Equal(expected, string.Join(' ', found));
        Assert.Equal(Stemmer.None, SearchLanguage.Of(Settings(language)).Stemmer);
    }

    private static CorpusSettings Settings(string language) => CorpusSettings.Default with { Language = language };

    private static LinkedArticle Compile(string language, string text, string path = "a.txt") => Assert.Single(
        CorpusCompiler.Compile([new SourceFile(path, text), new SourceFile("corpus.yaml", $"language: {language}\n")]).Articles);
}
