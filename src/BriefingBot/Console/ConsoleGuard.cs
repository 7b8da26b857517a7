using BriefingBot.Hosting;

namespace BriefingBot.LocalConsole;

/// <summary>Holds the console's listener to <see cref="ConsoleRule"/>, and its responses to what a browser may do with them.</summary>
internal sealed class ConsoleGuard(RequestDelegate next)
{
    private const string ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        if (ListenerFeature.Of(context) != Listener.Console)
        {
            return next(context);
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";

        // Not no-referrer: under that, browsers send the Origin of the console's own form as "null". Outside links say noreferrer.
        headers["Referrer-Policy"] = "same-origin";
        return ConsoleRule.Refusal(context.Request) is { } reason
            ? TypedResults.Text(reason, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context)
            : next(context);
    }
}
