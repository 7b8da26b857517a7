namespace BriefingBot.Feeds.Fetching;

/// <summary>What one fetch may cost. The figures for body and time are Miniflux's.</summary>
public static class FetchLimits
{
    /// <summary>Bytes of a body, as sent and again as decoded.</summary>
    public const int Body = 15 * 1024 * 1024;

    /// <summary>The same of a page behind an entry: what is longer is never read for its text.</summary>
    public const int Page = 4 * 1024 * 1024;

    /// <summary>Kilobytes of all response headers together.</summary>
    public const int HeaderKilobytes = 32;

    /// <summary>Redirects that are followed.</summary>
    public const int Redirects = 5;

    /// <summary>Requests that one host sees at a time.</summary>
    public const int PerHost = 2;

    /// <summary>From the first connection to the last byte, over all redirects; it also ends bodies that drip.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <summary>For one connection, of its lookup and its addresses together.</summary>
    public static readonly TimeSpan Connect = TimeSpan.FromSeconds(10);

    /// <summary>The longest time that a server's word (<c>Retry-After</c>, <c>max-age</c>) can keep us away.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
}
