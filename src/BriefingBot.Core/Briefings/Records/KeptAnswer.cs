using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefingBot.Briefings.Records;

/// <summary>An answer as it is kept: the briefing, and what stood beside it.</summary>
/// <param name="Polled">See <see cref="Coverage.Polled"/>.</param>
public sealed record KeptAnswer(
    Briefing Briefing, IReadOnlyList<NearestArticle> Nearest, IReadOnlyList<SpellingChange> Corrections, int Polled, bool FromSamples)
{
    /// <summary>Null in records of a time when nothing was unsure.</summary>
    public IReadOnlyList<UnsureMeaning>? Unsure { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>See <see cref="Briefing.PromptVersion"/>.</summary>
    public string? PromptVersion { get; init; }

    /// <summary>See <see cref="Briefing.Tokens"/>.</summary>
    public TokenCount Tokens { get; init; }

    /// <summary>What the checks said, sentence by sentence. Empty in a record of an earlier program.</summary>
    public IReadOnlyList<SentenceVerdict> Verdicts { get; init; } = [];

    public static KeptAnswer Of(Briefing briefing, bool fromSamples)
    {
        ArgumentNullException.ThrowIfNull(briefing);
        return new(briefing, briefing.Nearest, briefing.Corrections, briefing.Searched.Polled, fromSamples)
        {
            Unsure = briefing.Unsure,
            PromptVersion = briefing.PromptVersion,
            Tokens = briefing.Tokens,
            Verdicts = [.. briefing.Sentences.Select(sentence => new SentenceVerdict(sentence.Text, sentence.Support, []))],
        };
    }

    /// <summary>The briefing as it was given.</summary>
    public Briefing ToBriefing() => Briefing with
    {
        Nearest = Nearest,
        Corrections = Corrections,
        Unsure = Unsure ?? [],
        PromptVersion = PromptVersion,
        Tokens = Tokens,
        Searched = Briefing.Searched with { Polled = Polled },
    };

    internal static KeptAnswer Read(string json) => JsonSerializer.Deserialize<KeptAnswer>(json, Json)!;

    internal string Write() => JsonSerializer.Serialize(this, Json);
}
