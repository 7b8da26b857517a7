using System.Globalization;
using System.Text.RegularExpressions;
using BriefingBot.Articles;
using YamlDotNet.Core;

namespace BriefingBot.Feeds.Folders;

/// <summary>A Markdown file: <c>title</c>, <c>date</c> and <c>url</c> in its front matter, the text without its marks.</summary>
internal static partial class MarkdownFile
{
    private const string Fence = "---";

    /// <exception cref="FormatException">The front matter is wrong.</exception>
    public static FolderText Parse(string text)
    {
        var (front, body) = Split(text.TrimStart());
        var heading = Heading().Match(body);
        var title = front.GetValueOrDefault("title") ?? (heading.Success ? heading.Groups["words"].Value.Trim() : "");
        var withoutTitle = heading.Success && WithoutMarks(heading.Groups["words"].Value) == WithoutMarks(title) ? body.Remove(heading.Index, heading.Length) : body;
        return new(WithoutMarks(title), WithoutMarks(withoutTitle), Date(front.GetValueOrDefault("date")), Url(front.GetValueOrDefault("url")));
    }

    private static (IReadOnlyDictionary<string, string> Front, string Body) Split(string text)
    {
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal))
        {
            return (new Dictionary<string, string>(), text);
        }

        var end = text.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new FormatException("its front matter begins with --- and does not end with one");
        }

        var after = text.IndexOf('\n', end + 1);
        try
        {
            return (FrontMatter.Read(text[Fence.Length..end]), after < 0 ? "" : text[after..]);
        }
        catch (YamlException failure)
        {
            throw new FormatException(FormattableString.Invariant($"its front matter is wrong in line {failure.Start.Line}: {failure.Message}"), failure);
        }
    }

    private static DateTimeOffset? Date(string? text) =>
        text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date
        : throw new FormatException("its date must be such as 2017-05-12 or 2017-05-12T08:30:00Z");

    private static string? Url(string? text) =>
        text is null || CanonicalUrl.IsWebAddress(text, out _) ? text : throw new FormatException("its url must be an http or https address");

    private static string WithoutMarks(string markdown)
    {
        var text = Link().Replace(Picture().Replace(markdown, ""), "${words}");
        return Blank().Replace(Emphasis().Replace(LineStart().Replace(text, ""), "${words}"), "\n\n").Trim();
    }

    [GeneratedRegex(@"^# (?<words>.+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"!\[[^\]\n]*\]\([^)\n]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<words>[^\]\n]+)\]\([^)\n]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    /// <summary>Headings, quotations, fences of code.</summary>
    [GeneratedRegex(@"^(?:#{1,6} +|(?:> ?)+|```.*$)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"\*\*(?<words>[^*\n]+)\*\*|\*(?<words>[^*\s][^*\n]*)\*|`(?<words>[^`\n]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();

    [GeneratedRegex("\n{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
