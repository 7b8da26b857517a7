using System.Text.RegularExpressions;

namespace BriefingBot.Briefings.Writing;

/// <summary>What a question asks for, where it asks for something: "who is behind X", "what should we do about X".</summary>
internal static partial class AskedFacet
{
    /// <summary>Null for a topic that is only named.</summary>
    public static Facet? Of(string question) =>
        Who().IsMatch(question) ? Facet.Attribution
        : Do().IsMatch(question) ? Facet.Remedy
        : How().IsMatch(question) ? Facet.WayIn
        : Much().IsMatch(question) ? Facet.Damage
        : null;

    [GeneratedRegex(@"\b(?:who(?:['’]s| is| was| are| were)? (?:behind|responsible|to blame|attack\w*|hack\w*|did|made|stole|wrote)|attribution|blamed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Who();

    [GeneratedRegex(@"\b(?:what (?:should|can|must|do) (?:we|i|you) do|what to do|how (?:do|can|should|to) (?:(?:we|i|you) )?(?:protect|fix|stop|prevent|mitigate|patch|remove|defend|respond|avoid)|is there a (?:patch|fix)|remed(?:y|iation)|mitigations?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Do();

    [GeneratedRegex(@"\bhow (?:do|does|did|is|was|were|could) (?!(?:we|i|you)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex How();

    [GeneratedRegex(@"\b(?:how (?:many|much|bad|big)|who (?:was|were|is|are) (?:affected|hit)|damage)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Much();
}
