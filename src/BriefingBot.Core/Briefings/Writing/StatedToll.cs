namespace BriefingBot.Briefings.Writing;

/// <summary>How many of what an article says were struck.</summary>
/// <param name="Count">By value: "300K" is 300,000.</param>
/// <param name="Matter">What is counted, one word for all that news uses: computers for machines, PCs and victims of a worm.</param>
/// <param name="Written">The figure with its hedge and its unit, as written: "more than 200,000 victims".</param>
internal sealed record StatedToll(long Count, string Matter, string Written);
