using System.ClientModel;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Identity;
using BriefingBot.Briefings.Composing;
using Polly.CircuitBreaker;

namespace BriefingBot.Briefings.Models;

/// <summary>What the many exceptions of the clients mean, in one place.</summary>
internal static class ModelFailures
{
    private static readonly string[] FilterMarks = ["content_filter", "ResponsibleAIPolicyViolation", "content_policy_violation"];

    public static Fallback Of(Exception failure) => failure switch
    {
        WritingFailedException known => known.Reason,
        AggregateException { InnerExceptions: [.., var last] } => Of(last),
        BrokenCircuitException => Fallback.Resting,
        TimeoutException or OperationCanceledException => Fallback.TimedOut,
        ClientResultException { Status: > 0 } answered => OfStatus(answered.Status, answered.GetRawResponse()?.Content?.ToString() ?? ""),
        AuthenticationFailedException or RequestFailedException { Status: 401 or 403 } => Fallback.Unauthorized,
        ClientResultException or RequestFailedException or HttpRequestException => Fallback.Unreachable,
        IOException => Fallback.BrokenOff,
        DbException => Fallback.Uncounted,
        JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or NotSupportedException => Fallback.Unreadable,
        _ => Fallback.ServerError,
    };

    /// <summary>The service's status, for the log; null where it gave none.</summary>
    public static int? StatusOf(Exception failure) => failure switch
    {
        AggregateException { InnerExceptions: [.., var last] } => StatusOf(last),
        ClientResultException { Status: > 0 } answered => answered.Status,
        _ => null,
    };

    /// <summary>How long the service asked to be left alone; null where it did not.</summary>
    public static TimeSpan? WaitOf(Exception? failure, TimeProvider clock)
    {
        if (failure is not ClientResultException { Status: > 0 } answered || answered.GetRawResponse() is not { } response)
        {
            return null;
        }

        return response.Headers.TryGetValue("retry-after-ms", out var milliseconds) && Number(milliseconds) is { } short_ ? TimeSpan.FromMilliseconds(short_)
            : !response.Headers.TryGetValue("retry-after", out var after) ? null
            : Number(after) is { } seconds ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(after, CultureInfo.InvariantCulture, out var until) && until > clock.GetUtcNow() ? until - clock.GetUtcNow()
            : null;
    }

    private static Fallback OfStatus(int status, string body) => status switch
    {
        401 or 403 => Fallback.Unauthorized,
        408 => Fallback.TimedOut,
        429 => Fallback.Throttled,
        >= 400 and < 500 => FilterMarks.Any(mark => body.Contains(mark, StringComparison.OrdinalIgnoreCase)) ? Fallback.ContentFilter : Fallback.Rejected,
        _ => Fallback.ServerError,
    };

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 86_400_000 ? number : null;
}
