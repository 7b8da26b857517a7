using BriefingBot.Briefings;

namespace BriefingBot.Evaluation;

/// <summary>What the corpus says nothing about is answered "nothing found".</summary>
internal static class RefusalMeasure
{
    /// <summary>Of 2020 and later, or never heard of: the articles end in 2019. Some share common words with many of them.</summary>
    private static readonly string[] WithoutSource =
    [
        "log4shell", "solarwinds orion sunburst", "moveit transfer breach", "colonial pipeline darkside", "kaseya vsa ransomware",
        "lockbit ransomware gang", "CVE-2021-44228", "CVE-2023-34362 exploited", "proxylogon exchange servers", "xz utils backdoor",
        "scattered spider casino hack", "volt typhoon", "change healthcare alphv", "citrixbleed patch", "snowflake customer data theft",
        "printnightmare print spooler", "raccoon stealer malware", "okta support breach", "who is behind blackcat ransomware",
        "what should we do about zerologon", "quantum satellite encryption outage",
        "sodinokibi", "octo tempest", "salt typhoon", "play ransomware", "tool:rclone", "actor:scattered-spider", "cve:2021-44228", "print nightmare",
    ];

    public static async Task AddAsync(Report report, EvaluatedCorpus casie)
    {
        await AddAsync(report, casie, "no-source topics of the collection answered", CasieTopics.WithoutSource);
        await AddAsync(report, casie, "no-source topics of our own answered", WithoutSource);
    }

    private static async Task AddAsync(Report report, EvaluatedCorpus casie, string what, IReadOnlyList<string> topics)
    {
        var answered = new List<string>();
        foreach (var topic in topics)
        {
            var briefing = await casie.BriefAsync(topic);
            if (briefing.Status != BriefingStatus.NothingFound || briefing.Sentences.Count > 0)
            {
                answered.Add($"{topic}: {briefing.Sentences[0].Text}");
            }
        }

        report.None($"{what}, of {topics.Count}", answered);
    }
}
