using BriefingBot.Manifests;

namespace BriefingBot.Feeds.Manifest;

/// <summary>Whether this host's manifest is the one by which sources are polled.</summary>
/// <param name="File">Its name, without the folder.</param>
/// <param name="Problem">The first one of a broken file, which changes nothing; null when it is right.</param>
/// <param name="IsApplied">False when another host, or another manifest, was applied after it.</param>
public sealed record ManifestStanding(string File, ManifestProblem? Problem, bool IsApplied)
{
    /// <summary>What is wrong, without anything that the file says: values in it name hosts. Null when nothing is.</summary>
    public string? Remark => Problem is { } problem
        ? FormattableString.Invariant($"{File}:{problem.Line}:{problem.Column} is broken, and the file changes nothing; sources check says what is wrong")
        : IsApplied ? null : $"this host's {File} differs from the applied one";
}
