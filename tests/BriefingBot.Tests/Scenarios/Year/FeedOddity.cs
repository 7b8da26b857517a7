using System.Text;

namespace BriefingBot.Tests.Scenarios.Year;

/// <summary>What is odd about a feed that can be read all the same.</summary>
internal sealed record FeedOddity
{
    public static readonly FeedOddity None = new();

    public string ContentType { get; init; } = "application/rss+xml";

    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>In place of every date.</summary>
    public string? Dates { get; init; }

    /// <summary>What stands before an entry's id, by how often the feed was asked for.</summary>
    public Func<int, string> Guid { get; init; } = _ => "";

    /// <summary>Items that stand before all others.</summary>
    public string Pinned { get; init; } = "";

    /// <summary>With which the text of each entry begins.</summary>
    public string Text { get; init; } = "";

    public string End { get; init; } = "</channel></rss>";

    /// <summary>Whether the server says "not modified" to whoever names a validator, whatever is new.</summary>
    public bool Unchanging { get; init; }
}
