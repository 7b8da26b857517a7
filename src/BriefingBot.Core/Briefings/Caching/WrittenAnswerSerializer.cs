using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Caching.Hybrid;

namespace BriefingBot.Briefings.Caching;

/// <summary>JSON, strictly read: of anything else nothing is taken, and it counts as not there.</summary>
internal sealed class WrittenAnswerSerializer : IHybridCacheSerializer<WrittenAnswer?>
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        IgnoreReadOnlyProperties = true,
    };

    /// <returns>Null where the bytes are no written answer.</returns>
    public WrittenAnswer? Deserialize(ReadOnlySequence<byte> source)
    {
        try
        {
            var reader = new Utf8JsonReader(source);
            var answer = JsonSerializer.Deserialize<WrittenAnswer>(ref reader, Strict);

            // The annotations of a list's elements are not respected.
            return answer is null || answer.Drafts.Contains(null!) ? null : answer;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    public void Serialize(WrittenAnswer? value, IBufferWriter<byte> target)
    {
        using var writer = new Utf8JsonWriter(target);
        JsonSerializer.Serialize(writer, value, Strict);
    }
}
