using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Feeds.Fetching;

/// <summary>The section <c>Feeds</c>: who fetches, and which internal hosts it may reach.</summary>
public sealed class FetchOptions : IValidatableObject
{
    /// <summary>A mail address or a page about this installation, for the User-Agent; may be empty.</summary>
    [RegularExpression(@"[!-'*-;=?-~]*", ErrorMessage = "Feeds:Contact must be a mail address or a web address, without blanks and brackets.")]
    public string Contact { get; init; } = "";

    /// <summary>Hosts that the address guard lets through, as <c>host</c> (every port) or <c>host:port</c>.</summary>
    public IReadOnlyList<string> AllowedInternalHosts { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from host in AllowedInternalHosts
        where !HostList.IsEntry(host)
        select new ValidationResult($"Feeds:AllowedInternalHosts must hold hosts as \"wiki.corp\" or \"wiki.corp:8080\", which \"{host}\" is not.");
}
