using BriefingBot.Articles;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Contracts;

/// <summary>One thing that is done to a store in a generated sequence: few ids, addresses and texts, so that they meet.</summary>
public sealed record StoreStep(ArticleDraft? Stored, string? Withdrawn)
{
    private static readonly Gen<ArticleDraft> Drafts = Gen.Select(
        Gen.OneOf("", "1", "2"),
        Gen.OneOf("", "7", "8"),
        Gen.OneOf("x", "y"),
        Gen.OneOf("One.", "Two."),
        Gen.OneOf("news.example", "other.example"))
        .Select((id, entry, address, text, source) => Some.Article($"https://news.example/{address}", text: text) with
        {
            Id = id.Length > 0 ? id : null,
            EntryId = entry.Length > 0 ? entry : null,
            Source = Some.Source(source),
        });

    public static Gen<StoreStep[]> Sequences { get; } = Gen.Frequency(
        (4, Drafts.Select(draft => new StoreStep(draft, null))),
        (1, Gen.OneOf("1", "2", "3").Select(id => new StoreStep(null, id)))).Array[1, 12];

    /// <summary>The step in a world of its own: no id, address or entry is another sequence's.</summary>
    public StoreStep In(string world) => new(
        Stored is null ? null : Stored with
        {
            Id = Stored.Id is null ? null : world + Stored.Id,
            EntryId = Stored.EntryId is null ? null : world + Stored.EntryId,
            Url = $"{Stored.Url}/{world}",
        },
        Withdrawn is null ? null : world + Withdrawn);
}
