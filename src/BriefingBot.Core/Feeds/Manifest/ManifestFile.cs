using BriefingBot.Manifests;
using YamlDotNet.RepresentationModel;

namespace BriefingBot.Feeds.Manifest;

/// <summary>Reads <c>sources.yaml</c>, strictly: what is not understood is a problem with its line and column.</summary>
public static class ManifestFile
{
    /// <summary>A file that is not there is a manifest without sources; one that cannot be read is broken.</summary>
    public static ManifestRead Read(string path) => Of(YamlFile.Read(path, SourcesOf));

    /// <param name="file">Named in problems; relative folders count from its folder.</param>
    internal static ManifestRead Read(string file, byte[] content) => Of(YamlFile.Parse(file, content, SourcesOf));

    private static IReadOnlyList<ListedSource> SourcesOf(YamlNode root, ShapeWalk walk) => new SourcesReader(walk).Read(root);

    private static ManifestRead Of(YamlRead<IReadOnlyList<ListedSource>> read) => read.Problems.Count > 0
        ? new ManifestRead.Broken(read.Problems)
        : new ManifestRead.Good(new(read.File, read.Revision, read.Value ?? [], read.Missing));
}
