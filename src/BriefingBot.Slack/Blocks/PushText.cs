using BriefingBot.Replies;

namespace BriefingBot.Slack.Blocks;

/// <summary>
/// What a notification and a screen reader say: the first two sentences of an answer, which stand alone; of any other reply, what it
/// says first. Slack reads markup in it.
/// </summary>
internal static class PushText
{
    private const int Longest = 1000;

    public static string Of(Reply reply)
    {
        List<string> sentences = [.. reply.Blocks.OfType<ReplyBlock.CitedSentence>().Take(2).Select(SaidIn).Where(said => said.Length > 0)];
        var text = sentences.Count > 0 ? string.Join(' ', sentences)
            : reply.Blocks.OfType<ReplyBlock.Note>().FirstOrDefault() is { Text: var note } ? note
            : reply.Blocks.OfType<ReplyBlock.Heading>().FirstOrDefault() is { Text: var heading } ? heading
            : "";
        var plain = SlackText.Plain(text, Longest);
        return string.IsNullOrWhiteSpace(plain) ? "The answer is here." : SlackText.Escaped(plain);
    }

    /// <summary>Without label, marks and remarks.</summary>
    private static string SaidIn(ReplyBlock.CitedSentence sentence) => string.Concat(
        sentence.Runs.TakeWhile(run => run is not Run.CitationMark).OfType<Run.Plain>().Select(run => run.Text)).Trim();
}
