#if !SNAPSHOT_ENGINE_VERIFY
using Corpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Generator.Tests;

/// <summary>The expected texts are those that Verify 28.10.1 with Verify.SourceGenerators 2.5.0 wrote for these diagnostics.</summary>
public class SnapshotTests
{
    [Fact]
    public void AnErrorHasNoWarningLevelAndAPathHasBackslashes() => Assert.Equal(
        """
            {
              Location: world\ferry.yaml: (1,9)-(1,13),
              Message: Found 'wrld',
              Severity: Error,
              Descriptor: {
                Id: CORPUS999,
                Title: A title,
                MessageFormat: Found '{0}',
                Category: Corpus,
                DefaultSeverity: Error,
                IsEnabledByDefault: true
              }
            }
        """,
        Snapshot.Describe(Problem(DiagnosticSeverity.Error, "wrld")));

    [Theory]
    [InlineData("a\nb", "      Message:\nFound 'a\nb',\n")]
    [InlineData("a\r\nb", "      Message:\nFound 'a\nb',\n")]
    [InlineData("a\u2028b", "      Message: Found 'a\u2028b',\n")]
    public void AMessageWithALineBreakStartsOnItsOwnLine(string argument, string expected) =>
        Assert.Contains(expected, Snapshot.Describe(Problem(DiagnosticSeverity.Warning, argument)), StringComparison.Ordinal);

    [Fact]
    public void AWarningHasItsLevel() =>
        Assert.Contains("      WarningLevel: 1,\n", Snapshot.Describe(Problem(DiagnosticSeverity.Warning, "a")), StringComparison.Ordinal);

    private static Diagnostic Problem(DiagnosticSeverity severity, string argument) => Diagnostic.Create(
        new DiagnosticDescriptor("CORPUS999", "A title", "Found '{0}'", "Corpus", severity, isEnabledByDefault: true),
        Location.Create("world/ferry.yaml", new TextSpan(0, 4), new LinePositionSpan(new LinePosition(1, 9), new LinePosition(1, 13))),
        argument);
}
#endif
