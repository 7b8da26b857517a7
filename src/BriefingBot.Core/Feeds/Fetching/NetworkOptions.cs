using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Feeds.Fetching;

/// <summary>The section <c>Network</c>: a company's proxy and certificate authority, for everything that goes out.</summary>
public sealed class NetworkOptions : IValidatableObject
{
    /// <summary>As <c>http://proxy.corp:3128</c>, with <c>name:password@</c> where it asks for them; empty: straight out.</summary>
    public string Proxy { get; init; } = "";

    /// <summary>Hosts reached without it, between commas: see <see cref="Fetching.NoProxy"/>.</summary>
    public string NoProxy { get; init; } = "";

    /// <summary>A file of certificates in PEM that are trusted beside the system's; empty: none.</summary>
    public string CaFile { get; init; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Proxy.Length > 0 && ProxyAddress() is null)
        {
            // Not shown: it may hold a password.
            yield return new("Network:Proxy must be an address like http://proxy.corp:3128.");
        }

        foreach (var entry in Fetching.NoProxy.WrongEntries(NoProxy))
        {
            yield return new($"Network:NoProxy must hold hosts, .domains or networks like 10.0.0.0/8 between commas, which \"{entry}\" is not.");
        }

        if (CaFile.Length > 0 && TrustedAuthorities.Problem(CaFile) is { } problem)
        {
            yield return new($"Network:CaFile: {problem}");
        }
    }

    /// <summary>Whether an address is reached without the proxy.</summary>
    public bool IsDirect(Uri address) => ProxyAddress() is null || new Fetching.NoProxy(NoProxy).Holds(address);

    /// <returns>Null without one. It may hold a password.</returns>
    public Uri? ProxyAddress() =>
        Uri.TryCreate(Proxy, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;
}
