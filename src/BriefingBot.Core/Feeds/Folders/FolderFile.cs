using System.Text;
using System.Text.RegularExpressions;
using BriefingBot.Feeds.Text;

namespace BriefingBot.Feeds.Folders;

/// <summary>Reads a file of a folder source: <c>.txt</c>, <c>.md</c> or <c>.html</c>.</summary>
internal static partial class FolderFile
{
    /// <summary>Four times the longest text that is kept.</summary>
    public const long Largest = 2_000_000;

    /// <summary>Links lead out of the folder, hidden files are editors' and systems' own.</summary>
    public static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        MaxRecursionDepth = 16,
    };

    private const int LongestTitleLine = 300;

    private static readonly string[] Endings = [".txt", ".md", ".html", ".htm"];

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsOne(string path) => Endings.Contains(Path.GetExtension(path).ToLowerInvariant());

    /// <exception cref="FormatException">It says nothing, or its front matter is wrong.</exception>
    public static FolderText Parse(string name, byte[] content)
    {
        var text = Decode(content).ReplaceLineEndings("\n");
        var read = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".md" => MarkdownFile.Parse(text),
            ".html" or ".htm" => OfHtml(text),
            _ => OfText(text),
        };
        var titled = read.Title.Length > 0 ? read : read with { Title = Path.GetFileNameWithoutExtension(name) };
        return titled.Text.Length > 0 ? titled : throw new FormatException("it has no text");
    }

    /// <summary>The first line is the title; where it is as long as a paragraph, there is none.</summary>
    private static FolderText OfText(string text)
    {
        var trimmed = text.Trim();
        var end = trimmed.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? "" : trimmed[..end].TrimEnd();
        return first.Length is > 0 and <= LongestTitleLine ? new(first, trimmed[end..].Trim()) : new("", trimmed);
    }

    private static FolderText OfHtml(string html) => new(
        HtmlText.LineOf(PageTitle().Match(html) is { Success: true } title ? title.Groups["words"].Value : Heading().Match(html).Groups["words"].Value),
        HtmlText.Of(html));

    /// <remarks>UTF-16 by its byte order mark; what is no UTF-8 is an old Western file, in which every byte is a letter.</remarks>
    private static string Decode(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content.AsSpan(2));
        }

        try
        {
            return StrictUtf8.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }

    [GeneratedRegex("<title[^>]*>(?<words>.*?)</title", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex PageTitle();

    [GeneratedRegex("<h1[^>]*>(?<words>.*?)</h1", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();
}
