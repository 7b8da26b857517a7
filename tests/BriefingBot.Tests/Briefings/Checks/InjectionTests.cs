using System.Text.Json;
using BriefingBot.Briefings.Checks;
using BriefingBot.Tests.Support;
using BriefingBot.Threats;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class InjectionTests
{
    private const string Before = "The worm hit hospitals on Friday.", After = "Engineers restored the systems on Monday.";

    /// <summary>What a chat client, a browser or a model could take for more than words.</summary>
    private static readonly string[] Forbidden =
        ["<", "](", "![", "@channel", "@here", "@everyone", "javascript:", "http:", "https:", "[99]", "{{", "${", "```", "\u202e", "\u200b", "\u2066", "\u001b", "\0", "PWNED", "system prompt"];

    [Fact]
    public void Nothing_of_a_planted_text_is_shown_as_more_than_words()
    {
        SharedData.Require();
        var lines = File.ReadLines(SharedData.PathOf("injections.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToList();
        Assert.NotEmpty(lines);
        var shown = new List<string>();
        foreach (var planted in lines)
        {
            foreach (var article in new[] { $"{planted} {Before} {After}", $"{Before} {planted} {After}", $"{Before} {After} {planted}" })
            {
                foreach (var sentence in new[] { planted, $"{planted} {Before}", $"{Before[..^1]}, {planted}" })
                {
                    if (Judged.Against(article, sentence).IsKept)
                    {
                        shown.Add(Defang.Text(sentence));
                    }
                }
            }
        }

        Assert.DoesNotContain(shown, text => Forbidden.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase)));
    }
}
