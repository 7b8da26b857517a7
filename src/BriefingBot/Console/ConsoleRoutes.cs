using BriefingBot.Chat;
using BriefingBot.Feeds;
using BriefingBot.Hosting;

namespace BriefingBot.LocalConsole;

/// <summary>The console's paths: the question, its answer, the articles behind it.</summary>
internal static class ConsoleRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Guards the console's listener; stands before the routing.</summary>
    public static void UseLocalConsole(this IApplicationBuilder application) => application.UseMiddleware<ConsoleGuard>();

    /// <param name="sources">What fills the desk's articles.</param>
    /// <param name="asker">Whoever sits at the console.</param>
    public static void MapLocalConsole(this IEndpointRouteBuilder routes, Desk desk, FeedReader sources, Asker asker, TimeProvider clock)
    {
        var pages = new ConsoleEndpoints(desk, sources, asker, clock);
        var console = routes.MapGroup("").ServedOn(Listener.Console);
        console.MapMethods("/", Reading, pages.Show);
        console.MapPost("/", pages.TakeAsync);
        console.MapMethods("/articles/{**id}", Reading, pages.ShowArticleAsync);
        console.MapMethods("/assets/console.css", Reading, new ConsoleAsset("console.css", "text/css; charset=utf-8").Serve);
        console.MapMethods("/assets/icon.svg", Reading, new ConsoleAsset("icon.svg", "image/svg+xml").Serve);
    }
}
