namespace BriefingBot.Hosting;

/// <summary>On which listeners an endpoint answers. An endpoint that does not say is served nowhere.</summary>
internal sealed record ServedOn(Listener Listeners);
