namespace BriefingBot.LocalConsole;

/// <summary>Where a question is typed.</summary>
internal static class AskForm
{
    /// <summary>As much as a topic needs; the rest of a pasted article would be ignored anyway.</summary>
    public const int LongestQuestion = 1000;

    /// <summary>The field that has the sources read first.</summary>
    public const string CheckAgain = "check";

    private static readonly string[] Examples = ["/brief wannacry", "/brief \"colonial pipeline\"", "/brief CVE-2021-44228", "/brief help"];

    /// <param name="focused">Not beside an answer: on a phone the keyboard would come up over it.</param>
    public static Html Render(string question, bool focused) => Html.Of($"""
        <form class="ask" method="post" action="/">
        <label for="q">What do you want to be briefed on?</label>
        <div class="line"><input id="q" name="q" type="text" value="{question}" placeholder="/brief wannacry" maxlength="{LongestQuestion}" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="go"{(focused ? Html.Of($" autofocus") : Html.Empty)}><button type="submit">Brief me</button></div>
        </form>

        """);

    /// <summary>Asks the same again, once the sources that are due were read.</summary>
    public static Html RenderCheckAgain(string question) => Html.Of($"""
        <form class="examples" method="post" action="/">
        <input type="hidden" name="q" value="{question}"><button type="submit" name="{CheckAgain}" value="again">Check again</button><span>reads the sources that are due, 20 seconds at most</span>
        </form>

        """);

    /// <summary>Buttons, not links: a link could be followed from anywhere, a post comes from here.</summary>
    public static Html RenderExamples() => Html.Of($"""
        <form class="examples" method="post" action="/">
        <span>Try</span>
        {Examples.Select(example => Html.Of($"""<button type="submit" name="q" value="{example}">{example}</button>"""))}
        </form>

        """);
}
