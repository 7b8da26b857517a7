using BriefingBot.Storage;

namespace BriefingBot.Articles;

/// <summary>A source as the store keeps it. Two rows are equal when they say the same.</summary>
internal sealed record SourceRow
{
    public const string Select =
        """
        select id, name, class, weight, tlp, sample, last_poll as LastPoll, tags,
               kind, address, poll, enabled, reason, text_mode as TextMode, language, reference, rules, rules_read as RulesRead
          from sources
        """;

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Class { get; init; }

    public double Weight { get; init; }

    public int Tlp { get; init; }

    public int Sample { get; init; }

    public long? LastPoll { get; init; }

    /// <summary>With a space between two.</summary>
    public required string Tags { get; init; }

    /// <summary>Null for a source that is imported, or that left the manifest.</summary>
    public string? Kind { get; init; }

    public string? Address { get; init; }

    /// <summary>Milliseconds.</summary>
    public long Poll { get; init; }

    public int Enabled { get; init; }

    public string? Reason { get; init; }

    public string? TextMode { get; init; }

    public string? Language { get; init; }

    public int Reference { get; init; }

    /// <summary>See <see cref="SourceRules.ToStored"/>.</summary>
    public string? Rules { get; init; }

    /// <inheritdoc cref="Rules"/>
    public string? RulesRead { get; init; }

    public static SourceRow Of(Source source) => new()
    {
        Id = source.Id,
        Name = source.Name,
        Class = source.Class,
        Weight = source.Weight,
        Tlp = (int)source.Tlp,
        Sample = source.Sample ? 1 : 0,
        LastPoll = source.LastPollAt.ToStored(),
        Tags = string.Join(' ', source.Tags),
        Kind = source.Origin?.Kind.ToString(),
        Address = source.Origin?.Address,
        Poll = (long)(source.Origin?.Poll.TotalMilliseconds ?? 0),
        Enabled = source.Origin is { Enabled: true } ? 1 : 0,
        Reason = source.Origin?.Reason,
        TextMode = source.Origin?.Text.ToString(),
        Language = source.Origin?.Language,
        Reference = source.Reference ? 1 : 0,
        Rules = source.Origin?.Rules.ToStored(),
        RulesRead = source.RulesRead.ToStored(),
    };

    public Source ToSource() => new(Id, Name, Class, Weight, (Tlp)Tlp, Sample != 0, LastPoll.FromStored())
    {
        Tags = Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Reference = Reference != 0,
        RulesRead = SourceRules.FromStored(RulesRead),
        Origin = Kind is null || Address is null ? null : new(
            Enum.Parse<SourceKind>(Kind),
            Address,
            TimeSpan.FromMilliseconds(Poll),
            Enabled != 0,
            Reason,
            Enum.Parse<TextMode>(TextMode ?? nameof(Articles.TextMode.Full)),
            Language)
        {
            Rules = SourceRules.FromStored(Rules),
        },
    };

    /// <summary>Without what polling and importing write: what a manifest decides.</summary>
    public SourceRow AsListed() => this with { LastPoll = null, Sample = 0, RulesRead = null };

    /// <summary>Left the manifest: how it counts and who may see it stays, for its articles stay.</summary>
    public SourceRow Unlisted() => this with
    {
        Kind = null,
        Address = null,
        Poll = 0,
        Enabled = 0,
        Reason = null,
        TextMode = null,
        Language = null,
        Rules = null,
    };
}
