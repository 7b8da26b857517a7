using System.Text.Json;
using System.Text.RegularExpressions;

namespace BriefingBot.Tests.Support;

/// <summary>What is fixed of a JSON answer whatever its values: the names, their order, and how times are written.</summary>
internal static partial class JsonShape
{
    /// <summary>The names as <c>{query, hits: [{articleId, score}]}</c>; of a list its first element's.</summary>
    public static string Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(", ", json.EnumerateObject().Select(property => property.Name + Inner(property.Value)))}}}",
        JsonValueKind.Array => $"[{(json.GetArrayLength() == 0 ? "" : Of(json[0]))}]",
        _ => "",
    };

    /// <summary>A property that is text.</summary>
    public static string? Text(this JsonElement json, string name) => json.GetProperty(name).GetString();

    /// <summary>Every text that is a time.</summary>
    public static IEnumerable<string> TimesIn(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => TimesIn(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(TimesIn),
        JsonValueKind.String when Time().IsMatch(json.GetString()!) => [json.GetString()!],
        _ => [],
    };

    private static string Inner(JsonElement json) => Of(json) is { Length: > 0 } shape ? ": " + shape : "";

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ]\d{2}:")]
    private static partial Regex Time();
}
