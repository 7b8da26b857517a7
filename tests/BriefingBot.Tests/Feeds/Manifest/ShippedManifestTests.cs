using System.Text.Encodings.Web;
using System.Text.Json;
using BriefingBot.Articles;
using BriefingBot.Feeds.Manifest;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Feeds.Manifest;

public sealed class ShippedManifestTests
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "manifests", "sources.yaml");

    [Fact]
    public void The_shipped_manifest_has_no_problem_and_says_why_a_source_is_off()
    {
        var sources = Assert.IsType<ManifestRead.Good>(ManifestFile.Read(Path)).Manifest.Sources.Select(listed => listed.Source).ToList();

        Assert.InRange(sources.Count(source => source.Origin!.Enabled), 38, 45);
        Assert.All(sources, source => Assert.Equal(source.Origin!.Enabled, source.Origin.Reason is null));
        Assert.All(sources, source => Assert.NotEmpty(source.Tags));
        Assert.Equal(sources.Count, sources.Select(source => CanonicalUrl.Of(source.Origin!.Address)).Distinct().Count());
        Assert.Single(sources, source => source.Origin!.Kind == SourceKind.Kev);
    }

    [Fact]
    public void Editors_are_told_of_the_schema_in_the_first_line() =>
        Assert.Equal("# yaml-language-server: $schema=./sources.schema.json", File.ReadLines(Path).First());

    [Fact]
    public void The_shipped_schema_is_that_of_the_reader() => GoldenFile.Holds(
        "../../../manifests/sources.schema.json",
        ManifestShape.ToSchema().ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
}
