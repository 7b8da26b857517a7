namespace BriefingBot.Replies;

/// <summary>Who sees a reply.</summary>
public enum Visibility
{
    Private,
    Channel,
}
