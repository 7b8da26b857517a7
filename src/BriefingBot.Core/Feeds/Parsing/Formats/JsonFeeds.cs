using System.Text.Json;
using BriefingBot.Feeds.Parsing.Reading;

namespace BriefingBot.Feeds.Parsing.Formats;

/// <summary>Tells the formats apart that are JSON.</summary>
internal static class JsonFeeds
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public static FeedParse Read(string text, Uri? url, ProblemList problems)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Options);
            return Read(json.RootElement, url, problems);
        }
        catch (JsonException failure)
        {
            return ReadRepaired(text, url, problems, $"Not well-formed JSON at line {failure.LineNumber + 1}.");
        }
    }

    private static FeedParse ReadRepaired(string text, Uri? url, ProblemList problems, string fault)
    {
        if (JsonRepair.Repair(text) is not { } repaired)
        {
            return FeedParse.Refuse(fault);
        }

        try
        {
            using var json = JsonDocument.Parse(repaired, Options);
            problems.AddFault(fault);
            return Read(json.RootElement, url, problems);
        }
        catch (JsonException)
        {
            return FeedParse.Refuse(fault);
        }
    }

    private static FeedParse Read(JsonElement root, Uri? url, ProblemList problems) =>
        root.ValueKind != JsonValueKind.Object ? FeedParse.Refuse("JSON, but no feed.")
        : root.TryGetProperty("vulnerabilities", out var catalog) && catalog.ValueKind == JsonValueKind.Array ? KevAdapter.Read(root, catalog, problems)
        : JsonFeedAdapter.Accepts(root) ? JsonFeedAdapter.Read(root, url, problems)
        : FeedParse.Refuse("JSON, but neither a JSON Feed nor the KEV catalog.");
}
