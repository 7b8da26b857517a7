using BriefingBot.Briefings.Gathering;
using BriefingBot.Threats;

namespace BriefingBot.Briefings.Indicators;

/// <summary>An indicator where one article holds it.</summary>
/// <param name="Sentence">The sentence in which it stands.</param>
/// <param name="Role">What that article says of it there.</param>
internal sealed record IndicatorMention(EvidenceSource Source, EvidenceSentence Sentence, IdentifierMention Found, IndicatorRole Role);
