namespace BriefingBot.Cli.Commands;

/// <summary>
/// Words after <c>brief</c> that ask for posts to come later. They need a channel to post to, which a command line is not. A word is
/// such a command only where the rest fits: <c>digest authentication bypass</c> and <c>watch</c> alone are topics.
/// </summary>
internal static class WordsThatPost
{
    private static readonly string[] AfterDigest = ["daily", "weekdays", "weekly", "cron", "now", "off"];

    /// <exception cref="UsageException">They are such words.</exception>
    public static void Refuse(string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [var slash, .. var after] && slash.Equals("/brief", StringComparison.OrdinalIgnoreCase))
        {
            words = after;
        }

        if (words is [var first, var second, ..])
        {
            if (Is(first, "digest") && AfterDigest.Contains(second, StringComparer.OrdinalIgnoreCase))
            {
                throw Posts("digest " + second.ToLowerInvariant(), "digest");
            }

            if (Is(first, "watch"))
            {
                throw Posts("watch", "watch");
            }
        }
    }

    private static bool Is(string word, string command) => word.Equals(command, StringComparison.OrdinalIgnoreCase);

    private static UsageException Posts(string command, string word) => new(
        $"\"{command}\" posts to a channel later, so it is typed in that channel in Slack or Teams, as /brief {command} …; this is not built yet. "
        + $"To ask about the word itself, put it in quotation marks: briefingbot brief '\"{word}\" …'.");
}
