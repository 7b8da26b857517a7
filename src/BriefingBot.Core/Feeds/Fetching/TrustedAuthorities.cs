using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BriefingBot.Feeds.Fetching;

/// <summary>
/// A company's own certificate authorities, trusted beside the system's: a proxy that inspects TLS signs with one. Nothing else is
/// forgiven: the name, the dates and the use of a certificate count as ever.
/// </summary>
internal sealed class TrustedAuthorities
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private readonly X509Certificate2Collection authorities = [];

    /// <param name="file">Certificates in PEM.</param>
    public TrustedAuthorities(string file) => authorities.ImportFromPemFile(file);

    /// <returns>Why the file cannot be used; null when it can.</returns>
    public static string? Problem(string file)
    {
        try
        {
            return new TrustedAuthorities(file).authorities.Count > 0 ? null : $"{file} holds no certificate in PEM.";
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return $"{file} cannot be read: {failure.Message}";
        }
    }

    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 server || chain is null)
        {
            return errors == SslPolicyErrors.None;
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(authorities);
        own.ChainPolicy.ExtraStore.AddRange(chain.ChainPolicy.ExtraStore);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.DisableCertificateDownloads = true;
        own.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        return own.Build(server);
    }
}
