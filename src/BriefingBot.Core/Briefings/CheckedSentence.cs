namespace BriefingBot.Briefings;

/// <summary>A sentence that passed the checks.</summary>
/// <param name="Text">As shown: addresses defanged, relative days completed in brackets.</param>
/// <param name="Citations">Numbers of <see cref="Briefing.Sources"/>; never empty, the quoted one first.</param>
/// <param name="Support">0 to 1: the share of its content that the best cited passage holds.</param>
/// <param name="Corroboration">How many publishers report it; reference is none.</param>
/// <param name="Facet">definition, known_exploited, damage, way_in, attribution, remedy, latest or context.</param>
public sealed record CheckedSentence(string Text, IReadOnlyList<int> Citations, double Support, int Corroboration, string Facet);
