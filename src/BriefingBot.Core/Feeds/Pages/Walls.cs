using System.Text.RegularExpressions;

namespace BriefingBot.Feeds.Pages;

/// <summary>
/// Tells by its words what stands before an article and not in it. Articles on security speak of captchas, cookies and subscriptions
/// all the time, so words count only where little else is there, and of payment only at the end of a teaser.
/// </summary>
internal static partial class Walls
{
    /// <summary>A teaser is shorter; a long article that ends in "subscribe to read more" is all there.</summary>
    private const int LongestTeaser = 3_000;

    /// <summary>Of a teaser, where it breaks off.</summary>
    private const int End = 600;

    /// <summary>A captcha's or a consent's own text is shorter.</summary>
    private const int LongestCheck = 1_000;

    /// <summary>Whether a text breaks off to ask for a subscription or a login.</summary>
    public static bool AsksForSubscription(string text) => text.Length < LongestTeaser && Subscription().IsMatch(text[^Math.Min(End, text.Length)..]);

    /// <summary>Whether a text asks for a consent or for the proof that somebody is no program.</summary>
    public static bool AsksForConsentOrProof(string text) => text.Length < LongestCheck && Check().IsMatch(text);

    /// <summary>Whether an address is that of a login, a consent or a check, where somebody is sent who wanted to read.</summary>
    public static bool IsAddressOfOne(Uri address) => Place().IsMatch(address.Host + address.AbsolutePath + "/");

    [GeneratedRegex(
        """
        \b(?:subscribe|register|sign\ ?up|sign\ in|log\ ?in|become\ an?\ (?:subscriber|member)|create\ an?\ (?:free\ )?account)\b.{0,60}\bto\ (?:read|continue|keep\ reading|view|access|unlock|finish)\b
        | \bto\ (?:read|continue|keep\ reading|unlock)\b.{0,60}\b(?:subscribe|subscription|register|sign\ ?up|sign\ in|log\ ?in|become\ an?\ (?:subscriber|member)|create\ an?\ (?:free\ )?account)\b
        | \b(?:article|story|post|content|page|report)\b.{0,30}\b(?:for|to)\ (?:our\ )?(?:paid\ |paying\ |premium\ )?(?:subscribers|members)\b
        | \b(?:subscriber|member)s?[-\ ]only\b | \balready\ an?\ (?:paid\ )?(?:subscriber|member)\b | \bunlock\ this\ (?:article|story|post|report)\b
        | \b(?:free\ articles?\ (?:left|remaining)|reached\ your\ (?:free\ )?(?:article\ )?limit|remaining\ free\ articles?)\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Subscription();

    [GeneratedRegex(
        """
        \b(?:verify(?:ing)?|confirm|prove)\b.{0,20}\byou\ ?(?:'re|’re|\ are)\ (?:a\ )?(?:human|not\ a\ robot) | \bare\ you\ a\ (?:robot|human)\b
        | \bchecking\ your\ browser\b | \benable\ (?:javascript|cookies)\b.{0,30}\bto\ continue\b | \bunusual\ (?:traffic|activity)\ from\ your\b
        | \b(?:complete|solve)\ the\ captcha\b | \bbefore\ you\ continue\ to\b | \bwe(?:\ and\ our\ partners)?\ value\ your\ privacy\b
        | \bblocked\b.{0,60}\b(?:cloudflare|security\ service)\b | \baccess\ (?:to\ this\ page\ )?(?:has\ been\ )?denied\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Check();

    [GeneratedRegex(
        @"^(?:consent|login|signin|auth|accounts?|sso)\.|/(?:log-?in|sign-?in|sso|consent|captcha|challenge|paywall|subscribe)(?:\.[a-z]{2,5})?/",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
