using System.Text.RegularExpressions;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Parsing.Formats;

/// <summary>The name in what a feed writes as an author.</summary>
internal static partial class AuthorName
{
    /// <summary>
    /// The name of <c>jane@example.org (Jane Doe)</c>, <c>Jane Doe (jane@example.org)</c> and <c>Jane Doe &lt;jane@example.org&gt;</c>;
    /// the address where there is no name; null where there is nothing.
    /// </summary>
    public static string? Of(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        var text = PlainText.Line(written, FeedLimits.Author);
        var address = MailAddress().Match(text);
        if (address.Success)
        {
            var name = text.Remove(address.Index, address.Length).Trim(' ', '(', ')', '<', '>', ',', ';', ':', '"', '[', ']');
            return name.Length > 0 && !name.Equals("mailto", StringComparison.OrdinalIgnoreCase) ? name : address.Value;
        }

        var plain = HtmlText.IsLikely(text) ? HtmlText.LineOf(text) : text;
        return plain.Length > 0 ? plain : null;
    }

    /// <summary>Whether it is an address of mail and no name.</summary>
    public static bool IsMailAddress(string name) => MailAddress().Match(name) is { Success: true, Length: var length } && length == name.Length;

    /// <summary>Several names as one line; null where there are none.</summary>
    public static string? Joined(IEnumerable<string?> names)
    {
        var joined = string.Join(", ", names.OfType<string>().Distinct());
        return joined.Length > 0 ? joined : null;
    }

    [GeneratedRegex(@"[^\s()<>,;:""\[\]@]+@[^\s()<>,;:""\[\]@]+", RegexOptions.NonBacktracking)]
    private static partial Regex MailAddress();
}
