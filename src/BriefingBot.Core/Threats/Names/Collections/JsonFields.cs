using System.Text.Json;

namespace BriefingBot.Threats.Names.Collections;

/// <summary>Fields of a JSON object that may be of any form.</summary>
internal static class JsonFields
{
    public static JsonElement? ObjectOf(this JsonElement element, string field) => Field(element, field, JsonValueKind.Object);

    public static JsonElement? ListOf(this JsonElement element, string field) => Field(element, field, JsonValueKind.Array);

    public static string? TextOf(this JsonElement element, string field) => Field(element, field, JsonValueKind.String)?.GetString();

    /// <summary>The texts of a list; what is no text is left out.</summary>
    public static IEnumerable<string> TextsOf(this JsonElement element, string field) =>
        element.ListOf(field)?.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!) ?? [];

    public static bool IsSet(this JsonElement element, string field) => Field(element, field, JsonValueKind.True) is not null;

    private static JsonElement? Field(JsonElement element, string field, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out var value) && value.ValueKind == kind ? value : null;
}
