namespace BriefingBot.LocalConsole;

/// <summary>A page that says one thing.</summary>
internal static class MessagePage
{
    public static HtmlResult NotFound() => Of(StatusCodes.Status404NotFound, "There is nothing here.");

    /// <summary>The same whether there is no such article or this console may not see it.</summary>
    public static HtmlResult NoArticle() => Of(StatusCodes.Status404NotFound, "No article is kept here under this address. It may have been withdrawn.");

    public static HtmlResult NoAnswer() => Of(
        StatusCodes.Status404NotFound, "This answer is no longer held: the console keeps the last hundred until it is restarted. Ask again.");

    public static HtmlResult Of(int status, string sentence) => new(
        PageFrame.Around("BriefingBot", "message", Html.Of($"<p class=\"message\">{sentence}</p>\n{AskForm.Render("", focused: true)}")), status);
}
