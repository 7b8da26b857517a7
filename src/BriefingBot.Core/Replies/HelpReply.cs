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
                new("/brief phishing last week", "times in words: yesterday, this month, last 30 days, since monday, in may 2017"),
                new("/brief phishing since:30d", "since: and until: take 7d, 2w, 2017-06-01, 2017-06, yesterday; until: includes its day"),
                new("/brief ransomware source:krebs", "only from one source"),
                new("/brief since-last wannacry", "only what is new since you, or this channel, last asked so"),
                new("/brief timeline wannacry", "its dated events, each cited"),
                new("/brief iocs wannacry", "addresses, domains and hashes in its articles, with their roles, and files to download"),
                new("/brief https://…", "the stored article of that address; it is never fetched"),
                new("/brief show b-7K3F", "an earlier answer of yours, or one shared in this channel"),
                new("/brief sources", "how the sources are"),
                new("/brief help", "this"),
            ]),
        ],
        []);

    /// <summary>What is wrong with the words, and what would be right.</summary>
    public static Reply Usage(string message) => new(ReplyKind.Usage, Visibility.Private, [new ReplyBlock.Note(message)], []);
}
