using System.Text.Json.Serialization;
using BriefingBot.Feeds.Health;

namespace BriefingBot.Cli.Shapes;

/// <summary>How an address does as a source, for <c>sources try --json</c>.</summary>
/// <param name="Dropped">Of the entries, those that the rules of the manifest's source of this address do not want; left out where none is.</param>
internal sealed record TriedAddress(
    string Url,
    TrialStatus Status,
    string? Reason,
    int Entries,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Dropped);
