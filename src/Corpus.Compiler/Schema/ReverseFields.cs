using Corpus.Compiler.Model;

namespace Corpus.Compiler.Schema;

/// <summary>A reference between vocabularies, seen from its target.</summary>
/// <param name="Vocabulary">The index of the referring vocabulary.</param>
/// <param name="Field">The index of its field.</param>
/// <param name="MemberName">
/// The property on the target entry: the name of the referring class; followed by the field's, and a number, where that is taken.
/// </param>
internal readonly record struct ReverseField(int Vocabulary, int Field, string MemberName);

/// <summary>Finds the fields of vocabularies that refer to a vocabulary.</summary>
internal static class ReverseFields
{
    /// <summary>The references to the vocabulary of this name, in the order of the settings.</summary>
    public static IEnumerable<ReverseField> Of(CorpusSettings settings, string name)
    {
        var target = settings.Vocabularies[settings.IndexOfVocabulary(name)];
        var taken = new HashSet<string>(
            ReservedMembers.OfEntry.Concat(target.Fields.Select(field => field.MemberName)), StringComparer.Ordinal) { target.TypeName };
        for (var i = 0; i < settings.Vocabularies.Count; i++)
        {
            var (className, fields) = (settings.Vocabularies[i].ClassName, settings.Vocabularies[i].Fields);
            var isPlain = fields.Count(field => field.Type.Vocabulary == name) == 1 && !taken.Contains(className);
            for (var j = 0; j < fields.Count; j++)
            {
                if (fields[j].Type.Vocabulary == name)
                    yield return new ReverseField(i, j, Take(isPlain ? className : $"{className}By{fields[j].MemberName}"));
            }
        }

        string Take(string wanted)
        {
            var free = wanted;
            for (var number = 2; !taken.Add(free); number++)
                free = $"{wanted}_{number}";
            return free;
        }
    }
}
