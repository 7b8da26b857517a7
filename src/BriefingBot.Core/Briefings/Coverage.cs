using System.Text.Json.Serialization;

namespace BriefingBot.Briefings;

/// <summary>What an answer could draw on: said with every answer, so that "nothing found" never hides "nothing read".</summary>
/// <param name="Articles">Articles that the asker's channel may see.</param>
/// <param name="Sources">Their sources.</param>
/// <param name="Fresh">Polled sources that were read in the last hour.</param>
/// <param name="Oldest">The oldest article's time of publication; null in an empty corpus.</param>
/// <param name="LastPoll">When a polled source was last read; null when none was.</param>
public sealed record Coverage(long Articles, int Sources, int Fresh, DateTimeOffset? Oldest, DateTimeOffset? Newest, DateTimeOffset? LastPoll)
{
    /// <summary>Sources that are polled; those that are imported, disabled or no longer in the manifest are not.</summary>
    [JsonIgnore]
    public int Polled { get; init; }
}
