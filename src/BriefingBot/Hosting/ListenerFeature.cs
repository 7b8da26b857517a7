namespace BriefingBot.Hosting;

/// <summary>
/// Says through which listener a connection came in. The listener itself sets it on the connection, so nothing that a request
/// carries (a host, a port, a header) can change it.
/// </summary>
internal sealed record ListenerFeature(Listener Listener)
{
    /// <summary>The request's listener; <see cref="Listener.None"/>, which is served nothing, when it came in another way.</summary>
    public static Listener Of(HttpContext context) => context.Features.Get<ListenerFeature>()?.Listener ?? Listener.None;
}
