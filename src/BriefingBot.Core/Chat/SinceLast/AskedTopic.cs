using BriefingBot.Briefings;
using BriefingBot.Briefings.Records;
using BriefingBot.Replies;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Chat.SinceLast;

/// <summary>Under what it is remembered who asked for a topic: a person for private answers, a channel for those that it saw.</summary>
/// <param name="Asker">Empty for a channel.</param>
/// <param name="Channel">Empty for a person.</param>
/// <param name="Samples">Whether the samples answer.</param>
/// <param name="Topic">See <see cref="CanonicalOf"/>.</param>
internal sealed record AskedTopic(string Asker, string Channel, bool Samples, string Topic)
{
    /// <returns>Null for nobody in particular: there is no last time to speak of.</returns>
    public static AskedTopic? Of(Question question, Asker asker, bool samples, AskerNames names)
    {
        var topic = CanonicalOf(question.Query);
        return asker.Visibility == Visibility.Channel ? new("", asker.Channel, samples, topic)
            : names.Of(asker.User) is { Length: > 0 } person ? new(person, "", samples, topic)
            : null;
    }

    /// <summary>
    /// The same for the same topic, in whatever order, case or writing its words, identifiers and phrases come. Another source or
    /// another time is another topic, for of that the asker has seen nothing; a time counts to the day.
    /// </summary>
    public static string CanonicalOf(Query query) => string.Join(
        ' ',
        [
            .. query.Identifiers.Select(identifier => identifier.Value).Order(StringComparer.Ordinal),
            .. query.Words.Order(StringComparer.Ordinal),
            .. query.Phrases.Select(phrase => $"\"{phrase.ToLowerInvariant()}\"").Order(StringComparer.Ordinal),
            .. query.Since is { } since ? [FormattableString.Invariant($"since:{since.UtcDateTime:yyyy-MM-dd}")] : Array.Empty<string>(),
            .. query.Until is { } until ? [FormattableString.Invariant($"before:{until.UtcDateTime:yyyy-MM-dd}")] : Array.Empty<string>(),
            .. query.Sources.Order(StringComparer.Ordinal).Select(source => $"source:{source}"),
        ]);
}
