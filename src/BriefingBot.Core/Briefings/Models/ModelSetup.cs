namespace BriefingBot.Briefings.Models;

/// <summary>The model that a desk writes with.</summary>
/// <param name="Reaching">The host's way to the hosts that are named (<c>host</c> or <c>host:port</c>); it must not follow redirects.</param>
public sealed record ModelSetup(ModelOptions Options, Func<IReadOnlyList<string>, HttpMessageHandler> Reaching)
{
    /// <summary>Where the host's identity comes from, beside the model's own address.</summary>
    public static IReadOnlyList<string> IdentityHosts { get; } = ["login.microsoftonline.com:443", "169.254.169.254:80"];
}
