namespace BriefingBot.Articles;

/// <summary>An article to withdraw.</summary>
/// <param name="Reason">Kept with it, for people.</param>
public sealed record Withdrawal(string ArticleId, string Reason);
