using System.Globalization;
using System.Text;

namespace BriefingBot.Feeds.Pages.Robots;

/// <summary>
/// Reads a robots.txt (RFC 9309). Of its groups only ours and the one for all are kept; groups of the same name are one. Lines that
/// are nothing are passed over, for the file is often written by hand, or is a page that says that there is none.
/// </summary>
internal sealed class RobotsParser
{
    /// <summary>The name by which a group means this program: the first word of its User-Agent.</summary>
    public const string Token = "BriefingBot";

    /// <summary>What is read of a file, at the least by section 2.5.</summary>
    public const int LongestFile = 500 * 1024;

    /// <summary>A longer pause than this reads no feed's pages any more; who wants that says <c>Disallow</c>.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private readonly Group ours = new();
    private readonly Group all = new();
    private bool isOurs;
    private bool isAll;

    /// <summary>Agents before the first rule share the rules; the next agent after one begins another group.</summary>
    private bool hasRules;

    private RobotsParser()
    {
    }

    public static RobotsRules Parse(ReadOnlySpan<byte> file)
    {
        var text = Encoding.UTF8.GetString(Readable(file));
        var parser = new RobotsParser();
        foreach (var line in text.TrimStart('\ufeff').AsSpan().EnumerateLines())
        {
            var content = line.IndexOf('#') is >= 0 and var comment ? line[..comment] : line;
            if (content.IndexOf(':') is > 0 and var colon)
            {
                parser.Take(content[..colon].Trim().ToString(), content[(colon + 1)..].Trim().ToString());
            }
        }

        var group = parser.ours.IsNamed ? parser.ours : parser.all;
        return new(group.Rules, group.Delay);
    }

    /// <summary>Half a rule is another rule, so that a file that is cut ends with its last whole line.</summary>
    private static ReadOnlySpan<byte> Readable(ReadOnlySpan<byte> file) => file.Length <= LongestFile
        ? file
        : file[..(file[..LongestFile].LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];

    private void Take(string key, string value)
    {
        switch (key.ToLowerInvariant())
        {
            case "user-agent":
                Name(value);
                break;
            case "allow" or "disallow":
                hasRules = true;
                Each(group => group.Add(value, allows: key.Length == "allow".Length));
                break;

            // Not of the RFC, which forbids such lines to end a group.
            case "crawl-delay" when double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds):
                Each(group => group.Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds)));
                break;
        }
    }

    private void Name(string agent)
    {
        if (hasRules)
        {
            (isOurs, isAll, hasRules) = (false, false, false);
        }

        var name = agent.AsSpan(0, agent.TakeWhile(character => char.IsAsciiLetter(character) || character is '_' or '-').Count());
        isAll |= agent.StartsWith('*');
        if (name.Equals(Token, StringComparison.OrdinalIgnoreCase))
        {
            (isOurs, ours.IsNamed) = (true, true);
        }
    }

    private void Each(Action<Group> change)
    {
        if (isOurs)
        {
            change(ours);
        }

        if (isAll)
        {
            change(all);
        }
    }

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? Delay { get; set; }

        /// <summary>A group for us without a rule lets us read everything, whatever the one for all says.</summary>
        public bool IsNamed { get; set; }

        public void Add(string path, bool allows)
        {
            if (path.Length > 0)
            {
                Rules.Add(new(path, allows));
            }
        }
    }
}
