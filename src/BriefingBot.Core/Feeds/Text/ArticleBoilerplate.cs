using System.Text.RegularExpressions;

namespace BriefingBot.Feeds.Text;

/// <summary>
/// Takes the lines out of an article's plain text that are the page's and not the article's: reading times, share bars, cookie
/// notices, "See also" with the titles that follow it, captions that stand twice. Each rule needs the whole line, for articles
/// speak of cookies and sharing too.
/// </summary>
public static partial class ArticleBoilerplate
{
    private const int LongestCaption = 20;

    /// <param name="text">Paragraphs between blank lines, lines where the page breaks them.</param>
    /// <returns>The same shape, without those lines; empty when nothing is left.</returns>
    public static string Remove(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        CutTail(lines);
        DropCaptions(lines);
        lines.RemoveAll(line => line.Length > 0 && Line().IsMatch(line.Trim()));
        return BlankLines().Replace(string.Join('\n', lines), "\n\n").Trim('\n');
    }

    /// <summary>"See also" near the end, with nothing but titles after it. Where sentences follow, only its own line goes.</summary>
    private static void CutTail(List<string> lines)
    {
        var titles = lines.Count;
        while (titles > 0 && (lines[titles - 1].Length == 0 || IsTitle(lines[titles - 1].Trim())))
        {
            titles--;
        }

        if (lines.FindIndex(titles, line => More().IsMatch(line.Trim())) is >= 0 and var tail)
        {
            lines.RemoveRange(tail, lines.Count - tail);
        }
    }

    private static bool IsTitle(string line) => Words(line) <= LongestCaption && line[^1] is not ('.' or '!' or '…' or '"' or '”');

    /// <summary>A picture's description and its caption are often the same words, one after the other. Neither is the article's.</summary>
    private static void DropCaptions(List<string> lines)
    {
        var filled = Enumerable.Range(0, lines.Count).Where(at => lines[at].Length > 0).ToList();
        foreach (var (first, second) in filled.Zip(filled.Skip(1)).ToList())
        {
            if (lines[first].Length > 0 && lines[first].Trim() == lines[second].Trim())
            {
                lines[first] = Words(lines[first]) <= LongestCaption ? "" : lines[first];
                lines[second] = "";
            }
        }
    }

    private static int Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(
        """
        ^(?:
          (?:Estimated\ )?(?:Read|Reading)\ time[\s:–-]*(?:\d.{0,30})? | \d{1,3}[\ -]?min(?:ute)?s?\.?\ (?:read|to\ read)\.?
        | (?:See\ also|Read\ also|Also\ read|Read\ more|Read\ next|Related|Recommended(?:\ reading)?)\s?(?:[:–—-].{0,200}|\.?)
        | Related\ (?:articles?|stor(?:y|ies)|posts?|content|topics?|coverage|news)\s?:?.{0,20}
        | Share(?:\ this(?:\ (?:article|story|post|page))?)?(?:\ (?:on|via|with|to))?(?:[\ ,|/·]*(?:Facebook|Twitter|X|LinkedIn|Reddit|WhatsApp|Telegram|Email|E-mail|Mastodon|Bluesky|Pinterest|Copy\ link|Print|and))*\s?:?
        | (?:Facebook|Twitter|LinkedIn|Reddit|WhatsApp|Telegram|E-?mail|Pinterest|Mastodon|Bluesky|Copy\ link|Print)(?:[\ ,|/·]+(?:Facebook|Twitter|X|LinkedIn|Reddit|WhatsApp|Telegram|E-?mail|Pinterest|Mastodon|Bluesky|Copy\ link|Print))*
        | Tweet(?:\ this)? | Follow\ us(?:\ on\ .{1,60})? | (?:Sign\ up\ (?:for|to)|Subscribe\ to)\ (?:our|the|my)\ .{0,60}newsletter.{0,60}
        | (?:We|This\ (?:web)?site)\ uses?\ cookies\b.{0,200} | By\ (?:using|continuing\ to\ (?:use|browse))\ (?:this|our|the)\ (?:web)?site\b.{0,200}\bcookies?\b.{0,100}
        | Accept\ (?:all\ )?(?:cookies)? | (?:Manage|Cookie)\ (?:cookies|settings|preferences)
        | Advertisement | Story\ continues\ below(?:\ (?:this\ )?(?:ad|advertisement))? | Skip\ to\ (?:main\ )?content
        )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Line();

    [GeneratedRegex(
        @"^(?:See also|Read also|Also read|Read more|Read next|Related(?: (?:articles?|stor(?:y|ies)|posts?|content|topics?|coverage|news))?|More (?:stories|articles|from .{1,40}|on this (?:story|topic))|Recommended(?: (?:reading|for you))?|You (?:may|might) also like)\s?:?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex More();

    [GeneratedRegex(@"\n\s*\n(?:\s*\n)*", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLines();
}
