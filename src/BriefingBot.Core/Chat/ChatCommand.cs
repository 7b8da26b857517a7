namespace BriefingBot.Chat;

/// <summary>What a user asked for.</summary>
public abstract record ChatCommand
{
    private ChatCommand()
    {
    }

    /// <param name="Topic">As typed, filters included.</param>
    public sealed record Brief(string Topic) : ChatCommand;

    public sealed record Help : ChatCommand;
}
