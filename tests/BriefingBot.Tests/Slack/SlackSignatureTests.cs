using System.Globalization;
using System.Text;
using BriefingBot.Slack.Requests;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Slack;

public sealed class SlackSignatureTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The worked example of Slack's own page on verifying requests.</summary>
    [Fact]
    public void The_example_of_the_documentation_is_valid()
    {
        var body = Encoding.UTF8.GetBytes(
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA"
            + "&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
            + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

        Assert.True(SlackSignature.IsValid(
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", "1531420618", body, "8f742231b10e8888abcd99yyyzzz85a5"));
    }

    [Fact]
    public void What_was_signed_is_valid_and_nothing_else_is() =>
        Gen.Select(Gen.String, Gen.String[Gen.Char.AlphaNumeric, 1, 40], Gen.Byte.Array[1, 200], Gen.Int[0, 10_000]).Sample((timestamp, secret, bytes, at) =>
        {
            var body = Convert.ToHexString(bytes);
            var stamp = timestamp.Length.ToString(CultureInfo.InvariantCulture);
            var signature = SlackCommand.SignatureOf(body, stamp, secret);
            var raw = Encoding.UTF8.GetBytes(body);
            Assert.True(SlackSignature.IsValid(signature, stamp, raw, secret));
            Assert.False(SlackSignature.IsValid(signature, stamp + "0", raw, secret));
            Assert.False(SlackSignature.IsValid(signature, stamp, raw, secret + "x"));
            Assert.False(SlackSignature.IsValid(signature, stamp, raw, ""));
            Assert.False(SlackSignature.IsValid(signature[..^1], stamp, raw, secret));
            Assert.False(SlackSignature.IsValid(signature + "0", stamp, raw, secret));
            Assert.False(SlackSignature.IsValid(signature[3..], stamp, raw, secret));
            raw[at % raw.Length] ^= 1;
            Assert.False(SlackSignature.IsValid(signature, stamp, raw, secret));
        });

    [Fact]
    public void Nothing_is_valid_without_a_secret() =>
        Assert.False(SlackSignature.IsValid(SlackCommand.SignatureOf("body", "1", ""), "1", "body"u8, ""));

    [Theory]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v0=zz")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503,v0=00")]
    public void What_is_no_signature_is_not_valid(string signature) => Assert.False(SlackSignature.IsValid(signature, "1", "body"u8, "secret"));

    [Theory]
    [InlineData(0, true)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void A_timestamp_may_be_five_minutes_off_either_way(int seconds, bool fresh) => Assert.Equal(
        fresh, SlackSignature.IsFresh((Now.ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture), Now));

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("-1")]
    [InlineData("+1795521600")]
    [InlineData(" 1795521600")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999999")]
    public void What_is_no_timestamp_is_not_fresh(string timestamp) => Assert.False(SlackSignature.IsFresh(timestamp, Now));
}
