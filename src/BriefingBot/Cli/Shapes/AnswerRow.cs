using BriefingBot.Briefings;
using BriefingBot.Briefings.Records;

namespace BriefingBot.Cli.Shapes;

/// <summary>A kept answer in <c>answers list --json</c>.</summary>
internal sealed record AnswerRow(
    string Id, string Query, BriefingStatus Status, DateTimeOffset AsOf, string Asker, string Channel, bool Shared, string Marking, DateTimeOffset ExpiresAt)
{
    public static AnswerRow Of(AnswerRecord record) => new(
        record.Answer.Briefing.Id,
        record.Answer.Briefing.Query,
        record.Answer.Briefing.Status,
        record.Answer.Briefing.AsOf,
        record.Asker,
        record.Channel,
        record.Shared,
        record.Answer.Briefing.Marking,
        record.ExpiresAt);
}
