using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BriefingBot.Slack.Requests;

/// <summary>
/// Slack's request signature, version 0: <c>v0=</c> and the hex HMAC-SHA256, under the app's signing secret, of
/// <c>v0:timestamp:body</c> over the body's bytes as they came.
/// </summary>
/// <remarks>https://api.slack.com/authentication/verifying-requests-from-slack.</remarks>
internal static class SlackSignature
{
    public const string SignatureHeader = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    /// <summary>Either way: a request that is older may have been recorded, one from the future may be kept for later.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(300);

    private const string Version = "v0=";

    /// <summary>Whether the timestamp (seconds since 1970) is near enough to now.</summary>
    public static bool IsFresh(string timestamp, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) <= (decimal)Tolerance.TotalSeconds;

    /// <summary>Whether the signature is the body's. Takes as long for any wrong signature. Without a secret nothing is.</summary>
    public static bool IsValid(string signature, string timestamp, ReadOnlySpan<byte> body, string secret)
    {
        Span<byte> claimed = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> actual = stackalloc byte[SHA256.HashSizeInBytes];
        if (secret.Length == 0
            || !signature.StartsWith(Version, StringComparison.Ordinal)
            || Convert.FromHexString(signature.AsSpan(Version.Length), claimed, out var read, out var written) != System.Buffers.OperationStatus.Done
            || read != signature.Length - Version.Length
            || written != claimed.Length)
        {
            return false;
        }

        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        mac.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        mac.AppendData(body);
        mac.GetHashAndReset(actual);
        return CryptographicOperations.FixedTimeEquals(claimed, actual);
    }
}
