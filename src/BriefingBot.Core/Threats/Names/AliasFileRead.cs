using BriefingBot.Manifests;

namespace BriefingBot.Threats.Names;

/// <summary>What reading the file of names came to.</summary>
/// <param name="Names">None where there is a problem.</param>
/// <param name="Problems">In the file's order.</param>
public sealed record AliasFileRead(IReadOnlyList<KnownName> Names, IReadOnlyList<ManifestProblem> Problems);
