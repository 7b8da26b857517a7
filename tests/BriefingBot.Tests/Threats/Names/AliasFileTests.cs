using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BriefingBot.Tests.Support;
using BriefingBot.Threats.Names;

namespace BriefingBot.Tests.Threats.Names;

public sealed class AliasFileTests
{
    [Fact]
    public void The_shipped_file_has_no_problem_and_knows_the_famous()
    {
        var read = AliasFile.Read(ShippedNames.Path);

        Assert.Empty(read.Problems);
        Assert.InRange(read.Names.Count, 150, 1_000);
        Assert.Contains("WCry", read.Names.Single(name => name.Name == "WannaCry").Aliases);
    }

    [Fact]
    public void Editors_are_told_of_the_schema_in_the_first_line() =>
        Assert.Equal("# yaml-language-server: $schema=./aliases.schema.json", File.ReadLines(ShippedNames.Path).First());

    [Fact]
    public void The_shipped_schema_is_that_of_the_reader() => GoldenFile.Holds(
        "../../../manifests/aliases.schema.json",
        AliasShape.ToSchema().ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");

    [Theory]
    [InlineData("names:\n  - name: Foo\n", "a.yaml:2:5 names[0] lacks the key \"kind\"")]
    [InlineData("names:\n  - name: Foo\n    kind: virus\n", "a.yaml:3:11 names[0].kind must be one of")]
    [InlineData("names:\n  - name: Foo\n    kind: tool\n    alias: [Bar]\n", "a.yaml:4:5 unknown key \"alias\" (did you mean \"aliases\"?)")]
    [InlineData("names:\n  - {name: Foo, kind: tool, cves: [2017-1]}\n", "a.yaml:2:36 names[0].cves[0] must be a CVE id")]
    [InlineData("names:\n  - {name: Foo, kind: tool, everyday: [Bar]}\n", "a.yaml:2:39 \"Bar\" is no name of \"Foo\"")]
    [InlineData("names:\n  - {name: Foo, kind: tool}\n  - {name: Bar, kind: tool, aliases: [FOO]}\n", "a.yaml:3:12 \"Bar\" and \"Foo\" share a name (foo)")]
    [InlineData("names: [&a {name: Foo, kind: tool}, *a]\n", "a.yaml:1:37 *a is an alias")]
    public void What_is_wrong_is_said_with_its_place(string yaml, string problem)
    {
        var read = AliasFile.Read("a.yaml", Encoding.UTF8.GetBytes(yaml));

        Assert.StartsWith(problem, Assert.Single(read.Problems).ToString(), StringComparison.Ordinal);
        Assert.Empty(read.Names);
    }

    [Fact]
    public void A_file_that_is_not_there_has_no_names() => Assert.Empty(AliasFile.Read(System.IO.Path.Combine(System.IO.Path.GetTempPath(), "no-such", "a.yaml")).Names);
}
