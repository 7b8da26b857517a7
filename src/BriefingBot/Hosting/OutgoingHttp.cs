namespace BriefingBot.Hosting;

/// <summary>How the host reaches chat platforms: the one place where that is decided. Redirects are not followed.</summary>
internal static class OutgoingHttp
{
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),

        // So that a host whose address changes is found again.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
