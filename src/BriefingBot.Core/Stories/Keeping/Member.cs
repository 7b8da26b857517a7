using BriefingBot.Stories.Grouping;
using BriefingBot.Stories.Reading;

namespace BriefingBot.Stories.Keeping;

/// <summary>An article in a story.</summary>
/// <param name="Version">The article's version that was read.</param>
/// <param name="Sequence">The change that brought the article.</param>
/// <param name="At">When it was published; when it was captured, where no date can be read.</param>
/// <param name="ReprintOf">The earliest article of another source with this text; null for an original.</param>
/// <param name="Profile">By what was known of its terms when it was placed.</param>
internal sealed record Member(
    string ArticleId, int Version, long Sequence, string SourceId, DateTimeOffset At, TitleShape Title, string? ReprintOf, TermProfile Profile);
