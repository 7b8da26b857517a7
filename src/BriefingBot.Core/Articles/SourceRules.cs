using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefingBot.Articles;

/// <summary>
/// Which entries of a source are wanted: those that a rule of <paramref name="Keep"/> matches (all, where there is none) and no rule of
/// <paramref name="Drop"/> does. Two are equal when they say the same: a source whose rules changed is a changed source.
/// </summary>
public sealed partial record SourceRules(IReadOnlyList<SourceRule> Keep, IReadOnlyList<SourceRule> Drop)
{
    /// <summary>Every entry is wanted.</summary>
    public static SourceRules None { get; } = new([], []);

    public bool Equals(SourceRules? other) => other is not null && Keep.SequenceEqual(other.Keep) && Drop.SequenceEqual(other.Drop);

    public override int GetHashCode() => HashCode.Combine(Keep.Count, Drop.Count, Keep.Concat(Drop).FirstOrDefault());

    /// <summary>As a column keeps them; null for none.</summary>
    internal string? ToStored() => Equals(None) ? null : JsonSerializer.Serialize(this, Json.Default.SourceRules);

    internal static SourceRules FromStored(string? stored) => stored is null ? None : JsonSerializer.Deserialize(stored, Json.Default.SourceRules) ?? None;

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
    [JsonSerializable(typeof(SourceRules))]
    private sealed partial class Json : JsonSerializerContext;
}
