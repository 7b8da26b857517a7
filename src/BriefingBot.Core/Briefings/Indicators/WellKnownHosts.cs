using BriefingBot.Articles;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Indicators;

/// <summary>
/// Hosts that everybody uses, and that articles name in passing. To block one because an attacker kept a file there would block
/// everybody.
/// </summary>
internal static class WellKnownHosts
{
    private static readonly WordSet Hosts = WordSet.Of(
        "google.com youtube.com gmail.com googleapis.com android.com apple.com icloud.com microsoft.com windows.com live.com office.com",
        "outlook.com office365.com sharepoint.com azure.com windowsupdate.com bing.com linkedin.com facebook.com instagram.com whatsapp.com",
        "twitter.com x.com t.co reddit.com medium.com wikipedia.org wikimedia.org amazon.com amazonaws.com cloudflare.com akamai.com",
        "yahoo.com adobe.com oracle.com ibm.com cisco.com intel.com mozilla.org firefox.com github.com githubusercontent.com gitlab.com",
        "bitbucket.org dropbox.com box.com slack.com zoom.us telegram.org t.me discord.com discordapp.com pastebin.com wordpress.com",
        "wordpress.org joomla.org drupal.org apache.org debian.org ubuntu.com redhat.com npmjs.com pypi.org docker.com virustotal.com",
        "abuse.ch malwarebazaar.com shodan.io censys.io haveibeenpwned.com mitre.org first.org cisa.gov us-cert.gov nist.gov fbi.gov",
        "ic3.gov europa.eu ncsc.gov.uk bbc.co.uk bbc.com cnn.com nytimes.com reuters.com theguardian.com bleepingcomputer.com",
        "krebsonsecurity.com securelist.com talosintelligence.com paypal.com netflix.com ebay.com spotify.com cloudfront.net archive.org");

    public static bool Contains(string domain) => Hosts.Has(RegistrableOf(domain));

    /// <summary>The registrable part of a domain.</summary>
    public static string RegistrableOf(string domain) =>
        Uri.TryCreate($"http://{domain}/", UriKind.Absolute, out var address) ? RegistrableHost.Of(address) : domain;
}
