using System.Text.RegularExpressions;

namespace BriefingBot.Feeds.Text;

/// <summary>Drops the lines of a page that are not of its article: reading times, "See also" and what follows it.</summary>
public static partial class ArticleBoilerplate
{
    /// <summary>The text without them.</summary>
    public static string Remove(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => !End().IsMatch(line)).Where(line => !Note().IsMatch(line))).Trim();
    }

    [GeneratedRegex("^\\s*(see also|related articles|read more)\\s*:?\\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex End();

    [GeneratedRegex("^\\s*read(ing)? time\\b.{0,30}$|^\\s*(share|print|e-?mail) this\\b.{0,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Note();
}
