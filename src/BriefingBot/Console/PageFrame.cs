namespace BriefingBot.LocalConsole;

/// <summary>What every page of the console has around it.</summary>
internal static class PageFrame
{
    public static Html Around(string title, string kind, Html content) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/assets/console.css">
        </head>
        <body class="{kind}">
        <header class="top"><a href="/">BriefingBot</a><span>console on this machine</span></header>
        <main>
        {content}</main>
        </body>
        </html>

        """);
}
