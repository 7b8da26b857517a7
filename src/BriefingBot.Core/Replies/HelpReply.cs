namespace BriefingBot.Replies;

/// <summary>What can be said.</summary>
public static class HelpReply
{
    public static Reply Create() => new(
        ReplyKind.Help,
        Visibility.Private,
        [
            new ReplyBlock.Heading("What you can ask", "every sentence of an answer cites the stored article behind it"),
            new ReplyBlock.Fields(
            [
                new("/brief wannacry", "a short, cited briefing"),
                new("/brief \"shadow brokers\"", "quotation marks keep words together"),
                new("/brief CVE-2017-0144", "CVE ids, bulletins, hashes, addresses and domains are matched exactly"),
                new("/brief phishing since:30d", "since: and until: take 7d, 2w, 2017-06-01, 2017-06, yesterday"),
                new("/brief ransomware source:krebs", "only from one source"),
                new("/brief help", "this"),
            ]),
        ],
        []);

    /// <summary>What is wrong with the words, and what would be right.</summary>
    public static Reply Usage(string message) => new(ReplyKind.Usage, Visibility.Private, [new ReplyBlock.Note(message)], []);
}
