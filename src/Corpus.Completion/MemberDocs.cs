using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Corpus.Completion;

/// <summary>The documentation of a generated property.</summary>
/// <param name="Summary">The headline of the article, or the name of the entry.</param>
/// <param name="Remarks">The date, the lead and the file; null when there is none.</param>
internal sealed record MemberDoc(string Summary, string? Remarks);

/// <summary>Reads the documentation of the properties of a generated class, from its source or from the file beside the assembly.</summary>
internal static class MemberDocs
{
    /// <summary>The documentation by the name of the property.</summary>
    public static IReadOnlyDictionary<string, MemberDoc> Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var docs = new Dictionary<string, MemberDoc>(StringComparer.Ordinal);
        if (type.DeclaringSyntaxReferences.IsEmpty)
            FromMetadata(type, docs, cancellation);
        foreach (var part in type.DeclaringSyntaxReferences)
            FromSource((TypeDeclarationSyntax)part.GetSyntax(cancellation), docs, cancellation);
        return docs;
    }

    private static void FromSource(TypeDeclarationSyntax type, Dictionary<string, MemberDoc> docs, CancellationToken cancellation)
    {
        foreach (var property in type.Members.OfType<PropertyDeclarationSyntax>())
        {
            cancellation.ThrowIfCancellationRequested();
            var elements = property.GetLeadingTrivia()
                .Select(trivia => trivia.GetStructure())
                .OfType<DocumentationCommentTriviaSyntax>()
                .SelectMany(comment => comment.Content.OfType<XmlElementSyntax>())
                .ToArray();
            if (Text("summary") is { } summary)
                docs[property.Identifier.ValueText] = new MemberDoc(summary, Text("remarks"));

            string? Text(string name) => elements.FirstOrDefault(element => element.StartTag.Name.LocalName.ValueText == name) is { } found
                ? string.Concat(found.Content.OfType<XmlTextSyntax>().SelectMany(text => text.TextTokens).Select(token => token.ValueText))
                : null;
        }
    }

    private static void FromMetadata(INamedTypeSymbol type, Dictionary<string, MemberDoc> docs, CancellationToken cancellation)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            cancellation.ThrowIfCancellationRequested();
            if (Parse(property.GetDocumentationCommentXml(cancellationToken: cancellation)) is { } xml
                && xml.Element("summary")?.Value is { } summary)
            {
                docs[property.Name] = new MemberDoc(summary, xml.Element("remarks")?.Value);
            }
        }
    }

    private static XElement? Parse(string? comment)
    {
        try
        {
            return comment is { Length: > 0 } ? XElement.Parse(comment) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
