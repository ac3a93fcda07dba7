namespace Corpus.Tests;

public class DefaultViewTests
{
    public static TheoryData<Type> Views =>
    [
        .. typeof(CorpusArticle).Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && !type.IsEnum && type.Namespace == "Corpus" && !type.IsNested)
            .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(ArgumentOf(type)) : type),
    ];

    [Theory]
    [MemberData(nameof(Views))]
    public void ADefaultViewNeverThrows(Type view)
    {
        var value = Activator.CreateInstance(view)!;
        foreach (var property in view.GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            // A span cannot be boxed; Text reads it.
            if (!property.PropertyType.IsByRefLike)
                property.GetValue(value);
        }

        value.ToString();
        value.GetHashCode();
        Assert.Equal(value, Activator.CreateInstance(view));
    }

    [Fact]
    public void TheTextOfADefaultViewIsEmpty()
    {
        Assert.Equal(("", 0, 0, 0), (default(Block).Text, default(Block).Start, default(Block).End, default(Block).Line));
        Assert.True(default(Quotation).Span.IsEmpty);
        Assert.Null(default(Quotation).Speaker);
        Assert.Equal("", default(Link).Target);
        Assert.Empty(default(ArticleParts<Sentence>));
    }

    private static Type ArgumentOf(Type generic) =>
        generic.GetGenericArguments()[0].GetGenericParameterConstraints().Contains(typeof(CorpusArticle))
            ? typeof(CorpusArticle)
            : typeof(Block);
}
