using BriefingBot.LocalConsole;

namespace BriefingBot.Hosting;

/// <summary>Lets a request through to an endpoint of its own listener; everything else is not there.</summary>
internal sealed class ListenerGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var listener = ListenerFeature.Of(context);
        return context.GetEndpoint()?.Metadata.GetMetadata<ServedOn>() is { } served && (served.Listeners & listener) != Listener.None
            ? next(context)
            : NotFoundAsync(context, listener);
    }

    private static Task NotFoundAsync(HttpContext context, Listener listener) => listener == Listener.Console
        ? MessagePage.NotFound().ExecuteAsync(context)
        : TypedResults.Text("Not found.", statusCode: StatusCodes.Status404NotFound).ExecuteAsync(context);
}
