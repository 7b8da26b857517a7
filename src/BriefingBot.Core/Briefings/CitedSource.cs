using System.Text.Json.Serialization;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Briefings.Writing;

namespace BriefingBot.Briefings;

/// <summary>A cited article.</summary>
/// <param name="N">Its number in the answer.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Source">The publisher's name.</param>
/// <param name="PublishedAt">Null where the publisher gives no date that can be read.</param>
/// <param name="CapturedAt">When this version was stored.</param>
/// <param name="Quotes">The passages that support the sentences, as stored.</param>
public sealed record CitedSource(
    int N,
    string ArticleId,
    int Version,
    string Title,
    string Url,
    string Source,
    DateTimeOffset? PublishedAt,
    DateTimeOffset CapturedAt,
    IReadOnlyList<Quote> Quotes)
{
    /// <summary>Whether it is reference, such as a catalog, and no news.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Reference { get; init; }

    /// <param name="passages">What is quoted, also of other sources.</param>
    internal static CitedSource Of(EvidenceSource source, IEnumerable<CitedPassage> passages) => new(
        source.N,
        source.Article.Id,
        source.Article.Version,
        source.Article.Title,
        source.Article.Url,
        source.Source.Name,
        source.Article.PublishedAt,
        source.Article.CapturedAt,
        [
            .. passages
                .Where(passage => passage.N == source.N)
                .DistinctBy(passage => passage.Place.Start)
                .Select(passage => new Quote(passage.Place.In(source.Article.Text), passage.Place.Start, passage.Place.Length)),
        ])
    {
        Reference = source.Source.Reference,
    };
}
