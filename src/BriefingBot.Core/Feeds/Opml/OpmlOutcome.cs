using BriefingBot.Feeds.Manifest;

namespace BriefingBot.Feeds.Opml;

/// <summary>What a reading list gave.</summary>
public abstract record OpmlOutcome
{
    private OpmlOutcome()
    {
    }

    /// <param name="New">For the manifest, in the list's order.</param>
    /// <param name="Problems">What was wrong with the file, in sentences.</param>
    public sealed record Entries(IReadOnlyList<ManifestEntry> New, IReadOnlyList<LeftOutFeed> LeftOut, IReadOnlyList<string> Problems) : OpmlOutcome;

    /// <param name="Reason">Goes on from "because".</param>
    public sealed record Refused(string Reason) : OpmlOutcome;
}
