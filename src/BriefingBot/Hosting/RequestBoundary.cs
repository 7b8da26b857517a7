using BriefingBot.LocalConsole;

namespace BriefingBot.Hosting;

/// <summary>The one place where a request's failure ends: logged, and said without its inside.</summary>
internal sealed partial class RequestBoundary(RequestDelegate next, ILogger<RequestBoundary> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is waiting for this answer any more.
        }
        catch (BadHttpRequestException refused)
        {
            await AnswerAsync(context, refused.StatusCode, "This request cannot be read.");
        }
        catch (Exception failure)
        {
            Log.RequestFailed(logger, context.Request.Method, context.GetEndpoint()?.DisplayName, failure);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, "This could not be answered. The host's log says why.");
        }
    }

    private static async Task AnswerAsync(HttpContext context, int status, string sentence)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        IResult answer = ListenerFeature.Of(context) == Listener.Console
            ? MessagePage.Of(status, sentence)
            : TypedResults.Text(sentence, statusCode: status);
        await answer.ExecuteAsync(context);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A {Method} request to {Endpoint} failed.")]
        public static partial void RequestFailed(ILogger logger, string method, string? endpoint, Exception failure);
    }
}
