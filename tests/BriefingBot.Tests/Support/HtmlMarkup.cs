using System.Net;
using System.Text.RegularExpressions;

namespace BriefingBot.Tests.Support;

/// <summary>Takes a page apart as a browser's tokenizer would: whatever begins with &lt; is markup.</summary>
internal static partial class HtmlMarkup
{
    /// <summary>The names of the tags, in order: <c>p</c>, <c>bdi</c>, <c>/bdi</c>, <c>/p</c>.</summary>
    public static IReadOnlyList<string> TagsOf(string html) => [.. Tag().Matches(html).Select(tag => tag.Groups["name"].Value)];

    /// <summary>The attributes, in order: <c>href</c> and its decoded value.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> AttributesOf(string html) =>
    [
        .. from Match tag in Tag().Matches(html)
           from Match attribute in Attribute().Matches(tag.Groups["rest"].Value)
           select KeyValuePair.Create(attribute.Groups["name"].Value, WebUtility.HtmlDecode(attribute.Groups["value"].Value)),
    ];

    /// <summary>What a reader sees.</summary>
    public static string TextOf(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<(?<name>/?[^\\s>]*)(?<rest>[^>]*)>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s(?<name>[^\\s=>\"]+)(?:=(?:\"(?<value>[^\"]*)\"|(?<value>[^\\s\"]+)))?")]
    private static partial Regex Attribute();
}
