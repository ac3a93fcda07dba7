namespace Corpus.Package.Tests;

[Collection(PackedPackages.Name)]
public class DeterministicBuildTests(PackedPackage package)
{
    [Fact]
    public void BuildsInDifferentFoldersGiveTheSameAssemblyAndSymbols()
    {
        var (first, second) = (Build("first/Twin"), Build("second folder/deeper/Twin"));

        Assert.Equal(Output(first, "Twin.dll"), Output(second, "Twin.dll"));
        Assert.Equal(Output(first, "Twin.pdb"), Output(second, "Twin.pdb"));
    }

    private UserProject Build(string folder)
    {
        var project = package.NewProject(folder)
            .With("<PathMap>$(MSBuildProjectDirectory)/=/_/</PathMap>", package.Reference)
            .File("corpus/corpus.yaml", "vocabularies: { people: { type: Person, mentions: true, speakers: true } }\n")
            .File("corpus/people.yaml", "ada-lind: Ada Lind\n")
            .File("corpus/ferry.txt", UserProject.Ferry)
            .File("corpus/news/storm.md", "# Storm ahead\n\nIt [came](../ferry.txt). “We waited,” said Ada Lind.\n");
        Dotnet.Succeed(project.Folder, "build", "--nologo");
        return project;
    }

    private static byte[] Output(UserProject project, string file) =>
        File.ReadAllBytes(Path.Combine(project.Folder, "bin", "Debug", "net10.0", file));
}
