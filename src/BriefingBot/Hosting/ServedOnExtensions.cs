namespace BriefingBot.Hosting;

/// <summary>Puts endpoints behind listeners.</summary>
internal static class ServedOnExtensions
{
    public static TBuilder ServedOn<TBuilder>(this TBuilder endpoints, Listener listeners)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new ServedOn(listeners));
}
