namespace BriefingBot.Cli.Shapes;

/// <summary>Somewhere that this program connects to, for <c>egress --json</c>.</summary>
/// <param name="Address">As <c>host:port</c>.</param>
/// <param name="Setting">The key, or the source of the manifest, that causes it.</param>
/// <param name="Proxy">The proxy's <c>host:port</c>, where the way leads through it; null: straight.</param>
internal sealed record EgressRow(string Address, string Setting, string? Proxy);
