using BriefingBot.Feeds.Manifest;
using BriefingBot.Manifests;

namespace BriefingBot.Cli.Shapes;

/// <summary>What is wrong with the manifest and its sources, for <c>sources check --json</c>.</summary>
/// <param name="Valid">There is no problem.</param>
internal sealed record SourcesCheck(bool Valid, IReadOnlyList<ManifestProblem> Problems);
