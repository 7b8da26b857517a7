using System.Net;

namespace BriefingBot.Feeds.Fetching;

/// <summary>The way from the address that was asked for to the one that answers.</summary>
/// <param name="At">Where it has come to.</param>
/// <param name="MovedTo">Where the permanent redirects at its beginning lead; null without one.</param>
/// <param name="Hops">How many redirects it has.</param>
internal sealed record Redirect(Uri At, Uri? MovedTo, int Hops)
{
    private bool OnlyPermanent { get; init; } = true;

    /// <summary>Before any redirect.</summary>
    public static Redirect None(Uri address) => new(address, MovedTo: null, Hops: 0);

    public static bool Is(HttpResponseMessage response) => response.StatusCode
        is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <returns>One hop further; null when the answer does not say where.</returns>
    public Redirect? Follow(HttpResponseMessage response)
    {
        if (response.Find("Location") is not { } location || !Uri.TryCreate(At, location, out var target))
        {
            return null;
        }

        // A move that gives up TLS is followed, for some feeds live so, but not remembered: the next fetch asks the safe address again.
        var permanent = OnlyPermanent
            && response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect
            && !(At.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp);
        return new(target, permanent ? target : MovedTo, Hops + 1) { OnlyPermanent = permanent };
    }
}
