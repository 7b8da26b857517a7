namespace BriefingBot.Feeds.Opml;

/// <summary>What reading an OPML file came to.</summary>
/// <param name="Feeds">In the file's order.</param>
/// <param name="Problems">What was wrong with it, or was not followed, in sentences.</param>
/// <param name="Refusal">Why nothing of it is read; null where it is.</param>
internal sealed record OpmlParse(IReadOnlyList<OpmlFeed> Feeds, IReadOnlyList<string> Problems, string? Refusal = null)
{
    public static OpmlParse Refuse(string why) => new([], [], why);
}
