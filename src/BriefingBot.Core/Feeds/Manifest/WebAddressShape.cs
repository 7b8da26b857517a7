using System.Text.Json.Nodes;
using BriefingBot.Articles;
using BriefingBot.Manifests;

namespace BriefingBot.Feeds.Manifest;

/// <summary>An address to poll. A name or password in it would end up in logs and messages.</summary>
internal sealed class WebAddressShape : ScalarShape
{
    protected override string Wanted => "an http or https address without a user name";

    public override JsonObject ToSchema() => new() { ["type"] = "string", ["pattern"] = "^https?://[^\\s@]+$" };

    protected override object? Parse(string text) =>
        CanonicalUrl.IsWebAddress(text, out var address) && address.UserInfo.Length == 0 ? text : null;
}
