using System.Net;

namespace BriefingBot.Benchmarks.SlackLoad;

/// <summary>Tells acknowledgements apart by what a user would read.</summary>
internal static class AcknowledgementKinds
{
    public static async Task<AcknowledgementKind> ReadAsync(HttpClient client, HttpRequestMessage request)
    {
        try
        {
            using var response = await client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            return response.StatusCode != HttpStatusCode.OK ? AcknowledgementKind.Failed
                : body.Contains("The answer follows", StringComparison.Ordinal) ? AcknowledgementKind.Follows
                : body.Contains("I am busy", StringComparison.Ordinal) ? AcknowledgementKind.Busy
                : body.Contains("\"blocks\"", StringComparison.Ordinal) ? AcknowledgementKind.Answer
                : AcknowledgementKind.Failed;
        }
        catch (HttpRequestException)
        {
            return AcknowledgementKind.Failed;
        }
    }
}
