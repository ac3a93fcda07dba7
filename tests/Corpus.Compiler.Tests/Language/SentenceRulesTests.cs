using Corpus.Compiler.Language.Sentences;
using Corpus.Compiler.Language.Words;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tests.Language;

public class SentenceRulesTests
{
    public static TheoryData<string> Names => [.. SentenceRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheRulesSplitTheExampleOfEachRule(string name)
    {
        var rule = SentenceRules.All.Single(rule => rule.Name == name);

        Assert.Equal(rule.Sentences, Sentences(rule.Example, SentenceRules.All));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WithoutItsRuleAnExampleIsSplitDifferently(string name)
    {
        var rule = SentenceRules.All.Single(rule => rule.Name == name);

        Assert.NotEqual(rule.Sentences, Sentences(rule.Example, [.. SentenceRules.All.Where(other => other.Name != name)]));
    }

    private static IEnumerable<string> Sentences(string text, IReadOnlyList<SentenceRule> rules) =>
        SentenceScanner.Scan(text, new TextRange(0, text.Length), Lexicon.For("en"), rules).Select(sentence => sentence.Of(text));
}
