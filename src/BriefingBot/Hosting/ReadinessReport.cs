using System.Text.Json.Serialization;

namespace BriefingBot.Hosting;

/// <summary>What <c>/readyz</c> says. No names of hosts, no paths: the chat listener may be reached from anywhere.</summary>
/// <param name="Status">ready, catching_up or store_unreadable.</param>
/// <param name="Articles">Articles in the store; null while it cannot be read.</param>
/// <param name="Sequence">The store's last change; null while it cannot be read.</param>
/// <param name="Indexed">The last change that a search sees.</param>
/// <param name="Manifest">What is wrong with this host's manifest, in words; left out when nothing is. A host answers all the same.</param>
internal sealed record ReadinessReport(
    string Status,
    long? Articles,
    long? Sequence,
    long Indexed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Manifest = null)
{
    public const string Ready = "ready";
    public const string CatchingUp = "catching_up";
    public const string StoreUnreadable = "store_unreadable";
}
