using BriefingBot.Articles;
using BriefingBot.Feeds.Health;
using BriefingBot.Replies;

namespace BriefingBot.Chat.Handlers;

/// <summary>Tells how sources are from what polling them came to: those that need somebody first.</summary>
internal static class SourceStandings
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    public static IReadOnlyList<SourceStanding> Of(
        IEnumerable<Source> sources, IReadOnlyDictionary<string, SourceState> states, DateTimeOffset now) =>
    [
        .. from source in sources
           let status = source.Origin is null ? null : SourceStatus.Of(source, SourceStates.Of(source, states.GetValueOrDefault(source.Id)))
           orderby status is null ? int.MaxValue : SourceHealthText.Urgency(status.State), source.Name
           select status is null ? Unpolled(source) : Polled(source, status, now),
    ];

    private static SourceStanding Unpolled(Source source) =>
        new(source.Name, source.Sample ? "samples that come with the program" : "imported, not polled", IsWell: true);

    private static SourceStanding Polled(Source source, SourceStatus status, DateTimeOffset now)
    {
        var read = status.LastSuccess is { } last ? $"read {CoverageText.Ago(now - last)}" : "not read yet";
        var words = status.State switch
        {
            SourceHealth.Healthy or SourceHealth.NotModified or SourceHealth.New => read,
            SourceHealth.Disabled => SourceHealthText.Of(status.State),
            var state => $"{SourceHealthText.Of(state)}, {read}",
        };
        var error = status.Error is { } cause ? ": " + UnlinkedText.Of(cause.TrimEnd('.')) : "";
        return new(source.Name, words + error, SourceHealthText.IsWell(status.State))
        {
            IsPolled = status.State != SourceHealth.Disabled,
            IsFresh = status.LastSuccess is { } success && now - success <= Fresh,
        };
    }
}
