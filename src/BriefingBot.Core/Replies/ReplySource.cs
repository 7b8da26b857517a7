using BriefingBot.Briefings;

namespace BriefingBot.Replies;

/// <summary>An article in a reply's list.</summary>
/// <param name="N">Its number; null in a list of titles without claims.</param>
/// <param name="Line">Publisher and date, as shown.</param>
/// <param name="Quotes">The passages that the reply quotes.</param>
public sealed record ReplySource(int? N, string ArticleId, string Title, string Line, string Url, IReadOnlyList<Quote> Quotes);
