using System.Text.Json.Serialization;

namespace BriefingBot.Briefings;

/// <summary>An answer, in the shape in which <c>brief --json</c> prints it.</summary>
public sealed record Briefing
{
    /// <summary>As it was asked.</summary>
    public required string Query { get; init; }

    public required BriefingStatus Status { get; init; }

    public required Headline Headline { get; init; }

    /// <summary><c>extractive</c> or <c>model</c>.</summary>
    public required string Writer { get; init; }

    /// <summary>Why the extractive writer stood in for the model; null where it did not.</summary>
    public string? FallbackReason { get; init; }

    /// <summary>The model's name; null for the extractive writer.</summary>
    public string? Model { get; init; }

    /// <summary>Of the model's prompt; null without one.</summary>
    [JsonIgnore]
    public string? PromptVersion { get; init; }

    public bool Cached { get; init; }

    /// <summary>
    /// When the asker last asked the same: only what arrived since is in it, and with nothing found there is nothing new. Left out
    /// where the answer is of all that there is.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Since { get; init; }

    /// <summary>When the corpus was searched for this answer.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required IReadOnlyList<CheckedSentence> Sentences { get; init; }

    /// <summary>The cited articles, in order of relevance. Their numbers may have gaps.</summary>
    public required IReadOnlyList<CitedSource> Sources { get; init; }

    public required IReadOnlyList<Disagreement> Disagreements { get; init; }

    /// <summary>What may have been meant.</summary>
    public required IReadOnlyList<string> Suggestions { get; init; }

    public required Coverage Searched { get; init; }

    /// <summary>A short id, the same for the same answer: <c>b-7K3F</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The highest marking of what was used: <c>TLP:CLEAR</c>.</summary>
    public required string Marking { get; init; }

    /// <summary>The whole of which <see cref="Id"/> is the beginning.</summary>
    [JsonIgnore]
    public string Fingerprint { get; init; } = "";

    /// <summary>What the model cost for it; nothing where it was written before, or without one.</summary>
    [JsonIgnore]
    public TokenCount Tokens { get; init; }

    /// <summary>
    /// Articles of which nothing is claimed. With nothing found: the nearest. Where reference alone answers: those that mention the
    /// topic, and none of whose sentences can be quoted alone.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<NearestArticle> Nearest { get; init; } = [];

    /// <summary>What was looked for in place of what was typed.</summary>
    [JsonIgnore]
    public IReadOnlyList<SpellingChange> Corrections { get; init; } = [];

    /// <summary>Whether no news bears any of it out.</summary>
    [JsonIgnore]
    public bool IsReferenceAlone => Sources.Count > 0 && Sources.All(source => source.Reference);

    /// <summary>Names in the question that may mean several.</summary>
    [JsonIgnore]
    public IReadOnlyList<UnsureMeaning> Unsure { get; init; } = [];
}
