using System.Diagnostics;
using BriefingBot.Threats;

namespace BriefingBot.Tests.Threats;

/// <summary>
/// A million characters made to be read again and again. A quadratic reading of one takes hours; the bound leaves a slow machine
/// fifty times what it took where this was written.
/// </summary>
public sealed class LinearTimeTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("a.")]
    [InlineData("a[.]")]
    [InlineData("a [.] ")]
    [InlineData("[")]
    [InlineData("a:")]
    [InlineData("1:")]
    [InlineData("[:]")]
    [InlineData("://")]
    [InlineData("http://")]
    [InlineData("http://a@")]
    [InlineData("http://a.com/")]
    [InlineData("http://a.com/)")]
    [InlineData("@1.2.3.4/")]
    [InlineData("é1.2.3.4/")]
    [InlineData("1.2.3.4-")]
    [InlineData("1.2.3.4, ")]
    [InlineData("version 1.2.3.4 ")]
    [InlineData("a.com ")]
    [InlineData("a.com\n")]
    [InlineData("a.com/")]
    [InlineData("CVE   2017   ")]
    [InlineData("CVE-2017-1234567")]
    [InlineData("T1059.")]
    [InlineData("0a")]
    [InlineData("a@")]
    [InlineData("a@a.")]
    [InlineData("a@a.com ")]
    [InlineData("a [at] a ")]
    public void A_megabyte_of_the_same_few_characters_is_read_in_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var watch = Stopwatch.StartNew();

        Defang.Text(text);

        Assert.True(watch.Elapsed < Bound, $"{part} took {watch.Elapsed}");
    }
}
