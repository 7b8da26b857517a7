namespace BriefingBot.Manifests;

/// <summary>What reading a manifest came to.</summary>
/// <param name="Revision">The hash of its content.</param>
/// <param name="Value">What it says; null where it has problems, or is not there.</param>
/// <param name="Problems">In the file's order.</param>
/// <param name="Missing">There is no such file.</param>
internal sealed record YamlRead<T>(string File, string Revision, T? Value, IReadOnlyList<ManifestProblem> Problems, bool Missing = false)
    where T : class;
