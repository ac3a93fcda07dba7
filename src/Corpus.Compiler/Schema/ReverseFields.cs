using System.Runtime.CompilerServices;
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
    private static readonly ConditionalWeakTable<CorpusSettings, IReadOnlyList<ReverseField>[]> Found = new();

    /// <summary>The references to the vocabulary of this name, in the order of the settings.</summary>
    public static IReadOnlyList<ReverseField> Of(CorpusSettings settings, string name) =>
        Found.GetValue(settings, Find)[settings.IndexOfVocabulary(name)];

    /// <summary>The references to each vocabulary.</summary>
    private static IReadOnlyList<ReverseField>[] Find(CorpusSettings settings)
    {
        List<(int Vocabulary, int Field)>[] referring = [.. settings.Vocabularies.Select(_ => new List<(int, int)>())];
        for (var i = 0; i < settings.Vocabularies.Count; i++)
        {
            var fields = settings.Vocabularies[i].Fields;
            for (var j = 0; j < fields.Count; j++)
            {
                if (fields[j].Type.Vocabulary is { } target)
                    referring[settings.IndexOfVocabulary(target)].Add((i, j));
            }
        }

        return [.. referring.Select((fields, target) => Named(settings, settings.Vocabularies[target], fields))];
    }

    /// <summary>The references to one vocabulary, with the names of their properties.</summary>
    private static IReadOnlyList<ReverseField> Named(
        CorpusSettings settings, VocabularyDeclaration target, List<(int Vocabulary, int Field)> referring)
    {
        if (referring.Count == 0)
            return [];
        var taken = new HashSet<string>(
            ReservedMembers.OfEntry.Concat(target.Fields.Select(field => field.MemberName)), StringComparer.Ordinal) { target.TypeName };
        var named = new List<ReverseField>(referring.Count);
        foreach (var vocabulary in referring.GroupBy(reference => reference.Vocabulary))
        {
            var (className, fields) = (settings.Vocabularies[vocabulary.Key].ClassName, settings.Vocabularies[vocabulary.Key].Fields);
            var isPlain = vocabulary.Count() == 1 && !taken.Contains(className);
            foreach (var (_, field) in vocabulary)
            {
                var wanted = isPlain ? className : $"{className}By{fields[field].MemberName}";
                named.Add(new ReverseField(vocabulary.Key, field, Take(wanted)));
            }
        }

        return named;

        string Take(string wanted)
        {
            var free = wanted;
            for (var number = 2; !taken.Add(free); number++)
                free = $"{wanted}_{number}";
            return free;
        }
    }
}
