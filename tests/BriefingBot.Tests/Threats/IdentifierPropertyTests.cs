using BriefingBot.Threats;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Threats;

public sealed class IdentifierPropertyTests
{
    [Fact]
    public void A_canonical_value_is_extracted_as_itself() =>
        Cases.ForAll(Written.Any, 5_000, identifier => Assert.Equal([identifier], Found(identifier.Value)));

    [Fact]
    public void A_value_in_capitals_is_the_same_identifier() =>
        Cases.ForAll(Written.Any, 5_000, identifier => Assert.Equal([identifier], Found(identifier.Value.ToUpperInvariant())));

    [Fact]
    public void A_hidden_domain_or_address_is_the_same_identifier() =>
        Cases.ForAll(Written.Hidden, 5_000, written => Assert.Equal([written.Identifier], Found($"It calls {written.Text} now.").Where(found => found.Kind != IdentifierKind.Url)));

    [Fact]
    public void Hiding_a_domain_address_or_url_keeps_its_identifier() =>
        Cases.ForAll(
            Gen.OneOf(Written.Domains, Written.IPv4, Written.IPv6),
            5_000,
            identifier =>
            {
                var url = identifier.Kind == IdentifierKind.IPv6 ? $"http://[{identifier.Value}]:80/a" : $"http://{identifier.Value}:80/a";
                var hidden = Defang.Text($"{identifier.Value}\n{url}");
                Assert.DoesNotContain(identifier.Value, hidden, StringComparison.Ordinal);
                Assert.Equal([identifier, identifier], Found(hidden).Where(found => found.Kind != IdentifierKind.Url));
            });

    [Fact]
    public void Mentions_are_in_order_inside_the_text_and_apart_but_for_urls() =>
        Cases.ForAll(Written.Soup, 5_000, text =>
        {
            var end = 0;
            foreach (var mention in IdentifierExtractor.Extract(text).Where(mention => mention.Identifier.Kind != IdentifierKind.Url))
            {
                Assert.True(mention.Start >= end && mention.Length > 0 && mention.Start + mention.Length <= text.Length, text);
                end = mention.Start + mention.Length;
            }
        });

    [Fact]
    public void Any_characters_are_read_and_shown()
    {
        Cases.ForAll(Gen.String, 5_000, text => Assert.NotNull(Defang.Text(text)));
        Cases.ForAll(Gen.String[Gen.Char, 0, 200], 5_000, text => Assert.NotNull(Defang.Text(text)));
    }

    [Fact]
    public void Hiding_twice_is_hiding_once() =>
        Cases.ForAll(Written.Soup, 5_000, text => Assert.Equal(Defang.Text(text), Defang.Text(Defang.Text(text))));

    [Fact]
    public void Hiding_keeps_the_identifiers_of_any_text() =>
        Cases.ForAll(Written.Soup, 5_000, text => Assert.Equal(Found(text), Found(Defang.Text(text))));

    private static IEnumerable<Identifier> Found(string text) => IdentifierExtractor.Extract(text).Select(mention => mention.Identifier);
}
