namespace BriefingBot.Chat;

/// <summary>What a user asked for. The set is closed.</summary>
public abstract record ChatCommand
{
    private ChatCommand()
    {
    }

    /// <param name="Topic">As typed, filters included.</param>
    public sealed record Brief(string Topic) : ChatCommand;

    /// <summary>The stored article of an address; the address is never fetched.</summary>
    public sealed record BriefArticle(string Address) : ChatCommand;

    /// <summary>The dated events of a topic.</summary>
    /// <param name="Topic">As typed, filters included.</param>
    public sealed record Timeline(string Topic) : ChatCommand;

    /// <summary>What is new of a topic since the asker last asked so.</summary>
    /// <param name="Topic">As typed, filters included.</param>
    public sealed record SinceLast(string Topic) : ChatCommand;

    /// <summary>The indicators in a topic's articles.</summary>
    /// <param name="Topic">As typed, filters included.</param>
    public sealed record Indicators(string Topic) : ChatCommand;

    /// <summary>An earlier answer.</summary>
    /// <param name="Id">In its canonical form, <c>b-7K3F</c>.</param>
    public sealed record Show(string Id) : ChatCommand;

    /// <summary>How the sources are.</summary>
    public sealed record Sources : ChatCommand;

    public sealed record Help : ChatCommand;

    /// <summary>A command that this program knows and cannot do yet.</summary>
    /// <param name="Word">Its words up to what differs from one use to the next: <c>watches</c>, <c>digest daily</c>.</param>
    /// <param name="Posts">Whether it makes the desk post to the channel later.</param>
    public sealed record NotBuilt(string Word, bool Posts) : ChatCommand;
}
