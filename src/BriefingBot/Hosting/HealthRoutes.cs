namespace BriefingBot.Hosting;

/// <summary>What a supervisor asks: <c>/healthz</c>, is the process alive; <c>/readyz</c>, can it answer.</summary>
internal static class HealthRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz", Reading, () => TypedResults.Text("ok")).ServedOn(Listener.Console | Listener.Chat);
        routes.MapMethods("/readyz", Reading, async (Readiness readiness, CancellationToken cancellationToken) =>
        {
            var report = await readiness.ReadAsync(cancellationToken);
            return TypedResults.Json(report, statusCode: report.Status == ReadinessReport.Ready
                ? StatusCodes.Status200OK
                : StatusCodes.Status503ServiceUnavailable);
        }).ServedOn(Listener.Console | Listener.Chat);
    }
}
