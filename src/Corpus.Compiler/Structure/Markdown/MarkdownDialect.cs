using System.Collections.Concurrent;
using Corpus.Compiler.Model;
using Markdig;
using Markdig.Extensions.GenericAttributes;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Corpus.Compiler.Structure.Markdown;

/// <summary>
/// The Markdown that is read: CommonMark with tables, strikethrough, task lists, autolinks, footnotes, alerts, definition lists, <c>:::</c>
/// containers and <c>{#id}</c> attributes.
/// </summary>
internal static class MarkdownDialect
{
    private static readonly ConcurrentDictionary<(bool Breaks, bool Autolinks, bool IsMdx), MarkdownPipeline> Pipelines = new();

    /// <summary>The pipeline that parses and renders.</summary>
    /// <param name="settings">Whether a line end within a paragraph is a line break, and whether bare addresses are links.</param>
    /// <param name="isMdx">Whether the text is MDX, whose syntax is covered.</param>
    public static MarkdownPipeline Pipeline(CorpusSettings settings, bool isMdx) => Pipelines.GetOrAdd(
        (settings.MarkdownBreaks, settings.MarkdownAutolinks, isMdx), key => Build(key.Breaks, key.Autolinks, key.IsMdx));

    private static MarkdownPipeline Build(bool breaks, bool autolinks, bool isMdx)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
            .UseTaskLists()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseCustomContainers()
            .UseAlertBlocks((renderer, kind) => renderer.WriteLine($"<p class=\"markdown-alert-title\">{Title(kind)}</p>"))
            .UsePreciseSourceLocation();
        builder.Extensions.AddIfNotAlready(new GitHubInlines(autolinks));
        if (autolinks)
            builder.UseAutoLinks();
        builder.Extensions.AddIfNotAlready<AttributesExtension>();
        if (breaks)
            builder.UseSoftlineBreakAsHardlineBreak();
        if (isMdx)
            builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();

        // Last, so that its parsers come first.
        builder.Extensions.AddIfNotAlready<MarkdownLimits>();
        return builder.Build();
    }

    /// <summary>"NOTE" as GitHub titles it.</summary>
    private static string Title(StringSlice kind)
    {
        var name = kind.ToString();
        return name.Substring(0, 1).ToUpperInvariant() + name.Substring(1).ToLowerInvariant();
    }

    /// <summary>
    /// Markdig's attributes where they begin with an id or a class. Its own extension also takes <c>{name}</c> for an attribute, and text
    /// would be lost.
    /// </summary>
    private sealed class AttributesExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.InlineParsers.Insert(0, new AttributesParser());
            pipeline.InlineParsers.Insert(0, new LabelFolding());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }

    private sealed class AttributesParser : GenericAttributesParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            slice.PeekChar() is '#' or '.' && base.Match(processor, ref slice);
    }

    /// <summary>
    /// Makes the labels of links match under full case folding, as CommonMark demands: Markdig compares letter by letter, and ẞ folds to
    /// two letters. It parses nothing: at the first link of a document it adds the other spellings of the labels.
    /// </summary>
    private sealed class LabelFolding : InlineParser
    {
        public LabelFolding() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var document = processor.Document;
            if (document.ContainsData(this))
                return false;
            document.SetData(this, this);
            foreach (var definition in document.Descendants<LinkReferenceDefinition>().ToList())
            {
                if (definition is not { Label: { } label, Parent: LinkReferenceDefinitionGroup group })
                    continue;
                var folded = label.ToLowerInvariant().Replace("ß", "ss");
                foreach (var spelling in new[] { folded, folded.Replace("ss", "ß"), folded.Replace("ss", "ẞ") })
                {
                    if (!group.Links.ContainsKey(spelling))
                        group.Links.Add(spelling, definition);
                }
            }

            return false;
        }
    }
}
