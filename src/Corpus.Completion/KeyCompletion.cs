using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Completion;

/// <summary>
/// Completes the string in <c>Articles.Get("…")</c>, <c>People.TryGet("…", …)</c> and the like: every id or key, with the headline of its
/// article or the name of its entry.
/// </summary>
[ExportCompletionProvider(nameof(KeyCompletion), LanguageNames.CSharp), Shared]
public sealed class KeyCompletion : CompletionProvider
{
    // Ids contain most of the characters that commit an item in C#, such as '-', '/' and '.': they filter, and only Tab and Enter commit.
    private static readonly CompletionItemRules Rules = CompletionItemRules.Default
        .WithCommitCharacterRules([CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace, ImmutableArray<char>.Empty)])
        .WithFilterCharacterRules([CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, '-', '/', '.', '_', ' ')]);

    private static readonly ImmutableArray<string> Tags = [WellKnownTags.Constant];

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion && trigger.Character == '"';

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var cancellation = context.CancellationToken;
        if (await KeyLiteral.At(context.Document, context.Position, cancellation).ConfigureAwait(false) is not { } literal)
            return;

        var docs = MemberDocs.Of(literal.Class.Type, cancellation);
        foreach (var key in literal.Class.Keys)
        {
            var summary = docs.TryGetValue(literal.Class.MemberOf(key)!, out var doc) ? doc.Summary : null;
            context.AddItem(CompletionItem.Create(key, sortText: key, tags: Tags, rules: Rules, inlineDescription: summary));
        }

        context.CompletionListSpan = literal.Content;
        context.IsExclusive = true;
    }

    /// <inheritdoc/>
    public override async Task<CompletionDescription?> GetDescriptionAsync(
        Document document, CompletionItem item, CancellationToken cancellationToken)
    {
        if (await KeyLiteral.At(document, item.Span.Start, cancellationToken).ConfigureAwait(false) is not { } literal
            || literal.Class.MemberOf(item.DisplayText) is not { } member
            || !MemberDocs.Of(literal.Class.Type, cancellationToken).TryGetValue(member, out var doc))
        {
            return CompletionDescription.Empty;
        }

        return CompletionDescription.FromText(doc.Remarks is null ? doc.Summary : doc.Summary + "\n" + doc.Remarks);
    }

    /// <inheritdoc/>
    public override async Task<CompletionChange> GetChangeAsync(
        Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var start = item.Span.Start;
        var isVerbatim = start > 1 && text[start - 2] == '@';
        var key = isVerbatim
            ? item.DisplayText.Replace("\"", "\"\"")
            : SyntaxFactory.Literal(item.DisplayText).Text is var quoted ? quoted.Substring(1, quoted.Length - 2) : item.DisplayText;
        return CompletionChange.Create(new TextChange(item.Span, key), newPosition: start + key.Length);
    }
}
