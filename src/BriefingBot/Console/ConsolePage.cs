using BriefingBot.Replies;

namespace BriefingBot.LocalConsole;

/// <summary>The console: the question alone, or with its answer below.</summary>
internal static class ConsolePage
{
    /// <param name="question">Put into the input, not answered.</param>
    public static HtmlResult Empty(string question) => new(PageFrame.Around("BriefingBot", "empty", Html.Of($"""
        <p class="promise">Short briefings on security news. Every sentence cites the stored article behind it.</p>
        {AskForm.Render(question, focused: true)}{AskForm.RenderExamples()}
        """)));

    /// <param name="id">Under what the answer is found again.</param>
    public static HtmlResult Answered(string id, ShelvedAnswer answer) => new(PageFrame.Around($"{answer.Question} · BriefingBot", "answered", Html.Of($"""
        {AskForm.Render(answer.Question, focused: false)}{HtmlReply.Render(answer.Reply, Foot(id, answer))}
        """)));

    /// <summary>An answer says how old it is; what can be asked and what was wrong with the words is always so.</summary>
    private static Html Foot(string id, ShelvedAnswer answer) =>
        answer.Reply.Kind is ReplyKind.Briefing or ReplyKind.NothingFound or ReplyKind.Timeline or ReplyKind.Indicators
            ? Html.Of($"""{Files(id, answer.Reply.Files)}<p class="note">Answered {HtmlTime.Minute(answer.At)}</p>{(answer.CanCheckAgain ? AskForm.RenderCheckAgain(answer.Question) : Html.Empty)}{RateForm.Render(id, answer)}""")
            : Html.Empty;

    private static Html Files(string id, IReadOnlyList<ReplyFile> files) => files.Count == 0 ? Html.Empty : Html.Of(
        $"""<p class="note">Download {files.Select(file => Html.Of($"""<a href="/?answer={id}&amp;file={file.Name}" download>{file.Name}</a> """))}</p>""");
}
