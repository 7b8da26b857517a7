namespace BriefingBot.Manifests;

/// <summary>What is wrong with a manifest, and where.</summary>
/// <param name="Line">1 for the first.</param>
/// <param name="Column">1 for the first.</param>
public sealed record ManifestProblem(string File, int Line, int Column, string Message)
{
    /// <summary>As editors and terminals take one to its place: <c>sources.yaml:12:5 unknown key "catgory"</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column} {Message}");
}
