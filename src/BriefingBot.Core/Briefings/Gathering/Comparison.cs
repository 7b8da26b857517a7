using System.Text.RegularExpressions;
using BriefingBot.Retrieval.Analysis;

namespace BriefingBot.Briefings.Gathering;

/// <summary>
/// Tells a text that is about a topic from one that measures something else by it: "a second WannaCry-like attack", "larger than
/// WannaCry", "resembles the WannaCry attack".
/// </summary>
internal static partial class Comparison
{
    /// <summary>How far back from the name a comparing word may stand.</summary>
    private const int Reach = 40;

    /// <summary>Whether every mention of the topic in the text only compares. False when it does not mention it at all.</summary>
    public static bool IsAllThereIs(string text, Topic topic)
    {
        var any = false;
        foreach (var token in Tokens.Of(text).Where(token => topic.IsKey(token.Text)))
        {
            if (!IsAt(text, token))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    private static bool IsAt(string text, Token token)
    {
        var before = text.AsSpan(Math.Max(0, token.Start - Reach), Math.Min(token.Start, Reach));
        var after = text.AsSpan(token.Start + token.Length);
        return After().IsMatch(after) || Before().IsMatch(before);
    }

    // "-like", "-style"; " copycat", " lookalike", " scam" take the name for something else.
    [GeneratedRegex(@"^(?:[""”’]?(?: ransomware| virus| malware)? (?:scams?|hoax(?:es)?|copycats?|look-?alikes?|impersonators?)\b|[-\u2010-\u2015 ](?:like|style|style[sd]|esque|inspired|type)\b|['’]s (?:successor|cousin|footsteps))", RegexOptions.IgnoreCase)]
    private static partial Regex After();

    [GeneratedRegex(
        @"\b(?:un)?like (?:the |last (?:week|month|year)['’]s |this (?:week|month|year)['’]s )?(?:recent |infamous |massive |global )?$"
        + @"|\b(?:than|similar to|resembl\w+|reminiscent of|compared (?:to|with)|comparable to|akin to|echo\w*|recall\w*|mimic\w*|another|next|new|second|rival\w*|dwarf\w*|as (?:with|in)|in the (?:style|vein|manner) of|copycats? of|follow\w* in the footsteps of|the likes of|days? of|(?:days?|weeks?|months?|years?|ever) (?:after|since)|in the wake of|aftermath of)(?: the| a)?(?: recent| infamous| massive| global)? $",
        RegexOptions.IgnoreCase)]
    private static partial Regex Before();
}
