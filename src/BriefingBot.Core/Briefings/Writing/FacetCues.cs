using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>How strongly a sentence tells each facet, by the words in which news tells it. 0 is not at all, 1 is plainly.</summary>
internal static class FacetCues
{
    /// <param name="text">A sentence.</param>
    /// <param name="topicPattern">Matches the topic's name; null where it has none.</param>
    public static IReadOnlyDictionary<Facet, double> Of(string text, Regex? topicPattern)
    {
        text = text.Replace('\u00a0', ' ');
        var cues = new Dictionary<Facet, double>();
        Add(Facet.Definition, topicPattern is null ? 0 : DefinitionCue.Of(text, topicPattern));

        // "Do not click on links in mails that pretend to be bills" tells what to do, though it names the trick.
        var isAdvice = RemedyCue.IsAdvice(text);
        Add(Facet.Damage, isAdvice ? 0 : DamageCue.Of(text));
        Add(Facet.WayIn, isAdvice ? 0 : WayInCue.Of(text));
        Add(Facet.Attribution, AttributionCue.Of(text));
        Add(Facet.Remedy, RemedyCue.Of(text));
        Add(Facet.Latest, LatestCue.Of(text));
        return cues;

        void Add(Facet facet, double cue)
        {
            if (cue > 0)
            {
                cues[facet] = Math.Min(cue, 1.2);
            }
        }
    }
}
