using BriefingBot.Briefings.Records;

namespace BriefingBot.LocalConsole;

/// <summary>Where an answer is rated; what was wrong with it can be said once it was rated down.</summary>
internal static class RateForm
{
    private const int LongestComment = 500;

    /// <param name="id">The shelf's name of the answer.</param>
    public static Html Render(string id, ShelvedAnswer answer) => answer.Reply.AnswerId is null ? Html.Empty : Html.Of($"""
        <form class="rate" method="post" action="/">
        <input type="hidden" name="answer" value="{id}">
        <span>{Said(answer.Rated)}</span>
        <button type="submit" name="rate" value="up"{Pressed(answer.Rated == Verdict.Up)}>It helped</button>
        <button type="submit" name="rate" value="down"{Pressed(answer.Rated == Verdict.Down)}>It did not</button>
        {(answer.Rated == Verdict.Down ? Comment() : Html.Empty)}</form>

        """);

    private static string Said(Verdict? rated) => rated is null ? "Did this help?" : "Kept, thank you.";

    private static Html Pressed(bool pressed) => pressed ? Html.Of($" aria-pressed=\"true\"") : Html.Empty;

    /// <summary>Sent with the same verdict again.</summary>
    private static Html Comment() => Html.Of($"""
        <span class="line"><input name="comment" type="text" placeholder="What was wrong?" aria-label="What was wrong?" maxlength="{LongestComment}" autocomplete="off"><button type="submit" name="rate" value="down">Send</button></span>

        """);
}
