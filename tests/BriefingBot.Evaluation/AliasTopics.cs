namespace BriefingBot.Evaluation;

/// <summary>
/// Topics of the news collection, asked by another name of the same thing, with the topic's own judgements. The silver ones were made
/// by patterns that know one spelling; where articles use another (ShadowBrokers, Eternal Blue), those made by reading hold.
/// </summary>
internal static class AliasTopics
{
    private static readonly (string Topic, string[] Others)[] Silver =
    [
        ("wannacry", ["wcry", "WannaCrypt", "wana decrypt0r", "WannaCryptor ransomware", "wanna cry"]),
        ("samsam ransomware", ["samas ransomware", "SamSa ransomware"]),
        ("gandcrab", ["gand crab"]),
    ];

    private static readonly (string Topic, string[] Others)[] ByEye =
    [
        ("shadow brokers", ["shadowbrokers", "The Shadow Brokers", "shadow-brokers", "TheShadowBrokers"]),
        ("eternalblue", ["eternal blue", "ETERNAL-BLUE"]),
    ];

    public static IReadOnlyList<JudgedTopic> All => [.. Renamed(CasieTopics.Silver, Silver), .. Renamed(CasieTopics.ByEye, ByEye)];

    private static IEnumerable<JudgedTopic> Renamed(IEnumerable<JudgedTopic> topics, (string Topic, string[] Others)[] names) =>
        from topic in topics
        join name in names on topic.Query equals name.Topic
        from other in name.Others
        select topic with { Query = other };
}
