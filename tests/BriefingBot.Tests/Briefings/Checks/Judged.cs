using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

/// <summary>Judges a sentence against one article of 14 May 2017.</summary>
internal static class Judged
{
    public static readonly DateOnly Sunday = new(2017, 5, 14);

    public static CheckVerdict Against(string article, string sentence, string title = "") =>
        SentenceChecks.Judge(sentence, [1], new Dictionary<int, CheckedText> { [1] = new(1, title, article, Sunday) });

    public static void IsKept(string article, string sentence, string title = "") =>
        Assert.Empty(Against(article, sentence, title).Reasons);

    public static void IsDropped(string article, string sentence, CheckCode code) =>
        Assert.Contains(code, Against(article, sentence).Reasons.Select(reason => reason.Code));
}
