namespace Corpus.Compiler.Settings;

/// <summary>A field of a vocabulary that refers to another one, seen from the other.</summary>
/// <param name="Vocabulary">The vocabulary that refers.</param>
/// <param name="Field">Its field.</param>
/// <param name="MemberName">The property of the entry referred to: the referring class, with the field where several of that class refer.</param>
public readonly record struct ReverseField(int Vocabulary, int Field, string MemberName);

/// <summary>Finds the fields of vocabularies that refer to a vocabulary.</summary>
public static class ReverseFields
{
    /// <summary>The references to the vocabulary of this name, in the order of the settings.</summary>
    public static IEnumerable<ReverseField> Of(CorpusSettings settings, string name)
    {
        for (var i = 0; i < settings.Vocabularies.Count; i++)
        {
            var (className, fields) = (settings.Vocabularies[i].ClassName, settings.Vocabularies[i].Fields);
            var isOnlyOne = fields.Count(field => field.Type.Vocabulary == name) == 1;
            for (var j = 0; j < fields.Count; j++)
            {
                if (fields[j].Type.Vocabulary == name)
                    yield return new ReverseField(i, j, isOnlyOne ? className : $"{className}By{fields[j].MemberName}");
            }
        }
    }
}
