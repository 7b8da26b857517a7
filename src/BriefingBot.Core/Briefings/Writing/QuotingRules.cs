namespace BriefingBot.Briefings.Writing;

/// <summary>
/// Which sentences an answer may quote. The strict rules choose those that are about the topic and read well alone. Only where they
/// leave none at all do the relaxed ones choose: what an article's title names is not called "nothing found" while a sentence of it
/// can honestly be quoted. Neither lets through words of the page, questions, the writer's "we", or what leans on an earlier sentence.
/// </summary>
/// <param name="FewestWords">Of a sentence, as quoted.</param>
/// <param name="MostWords">Of a sentence, as quoted.</param>
/// <param name="AreStrict">
/// Strict: the sentence tells of the topic, in an article about it, and neither points at other parts of the page nor rests on them.
/// Relaxed: it stands in an article whose title names the topic, and holds a word of the name or opens the article.
/// </param>
internal sealed record QuotingRules(int FewestWords, int MostWords, bool AreStrict)
{
    public static QuotingRules Strict { get; } = new(FewestWords: 8, MostWords: 42, AreStrict: true);

    public static QuotingRules Relaxed { get; } = new(FewestWords: 4, MostWords: 60, AreStrict: false);
}
