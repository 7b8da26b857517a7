using System.Text.RegularExpressions;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Writing;

/// <summary>"Dillon explains" is clear only to who read "Sean Dillon, a researcher at RiskSense" before it; "Microsoft says" is to all.</summary>
internal static partial class Surname
{
    /// <summary>Whether the sentence rests on the word of a person whom only earlier sentences introduce, and the question does not name.</summary>
    public static bool SpeaksAlone(string text, Sentence place, Topic topic)
    {
        foreach (Match speaker in Speaker().Matches(place.In(text)))
        {
            var name = speaker.Groups["name"].Value;
            if (IntroducedBefore(text.AsSpan(0, place.Start), name) && !Tokens.Of(name).Any(token => topic.IsKey(token.Text)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A first name stands in front of the word somewhere before: then it is somebody's surname.</summary>
    private static bool IntroducedBefore(ReadOnlySpan<char> before, string name)
    {
        for (var at = before.IndexOf(name, StringComparison.Ordinal); at > 1; at = Next(before, name, at))
        {
            if (before[at - 1] == ' ' && EndsInFirstName().IsMatch(before[..(at - 1)]))
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> before, string name, int at)
    {
        var further = before[(at + 1)..].IndexOf(name, StringComparison.Ordinal);
        return further < 0 ? -1 : at + 1 + further;
    }

    // One capitalised word alone, with a verb of saying on either side.
    [GeneratedRegex(@"(?:^|[,""”] ?|\bthat )(?:M(?:r|s|rs)\.? )?(?<name>\p{Lu}[\p{Ll}\p{Lu}'’-]+)(?: and \p{Lu}[\p{Ll}\p{Lu}'’-]+)? (?:also |initially |later |then |has |had )?(?:says?|said|adds|added|explain(?:s|ed)|writes|wrote|notes|noted|told|tells|advised|recommends|recommended|warn(?:s|ed)|argue[sd]|claim(?:s|ed)|reminded|pointed out|points out|continued|concluded|believes)\b|^(?<name>\p{Lu}[\p{Ll}’]+)[’']s (?:post|blog|report|team|research|tweet|statement|advice|findings)\b|(?:says|said|added|explained|wrote|noted|warned) (?<name>\p{Lu}[\p{Ll}'’-]+)[.,]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"(?:^|[^\p{L}.])(?!The|A|An|In|On|At|By|And|But|Of|For|With|From|Inc|Inside)\p{Lu}[\p{Ll}.]+$", RegexOptions.RightToLeft)]
    private static partial Regex EndsInFirstName();
}
