using System.Globalization;
using BriefingBot.Benchmarks.Generated;
using BriefingBot.Threats.Names;

namespace BriefingBot.Benchmarks.Standing;

/// <summary>What thousands of people wait for: a fifth each are ids of vulnerabilities, new names, known names, phrases, and words alone.</summary>
internal sealed class StandingLines(GeneratedArticles articles, IReadOnlyList<KnownName> names, int articleCount)
{
    private readonly Random random = new(11);

    public IEnumerable<string> Take(int count) => Enumerable.Range(0, count).Select(number => (number % 5) switch
    {
        0 => Invariant($"CVE-{2016 + (number % 10)}-{1000 + random.Next(9000)}"),
        1 => $"{GeneratedArticles.EventOf(random.Next(articleCount * 4))} {Word(3000)}",
        2 => $"{names[random.Next(names.Count)].Name}{(number % 3 == 0 ? " since:2025-01-01" : "")}",
        3 => $"\"{Word(300)} {Word(3000)}\"",
        _ => $"{Word(30)} {Word(300)} {Word(3000)}",
    });

    /// <summary>One of the commonest.</summary>
    private string Word(int ranks) => articles.CommonWords[random.Next(ranks)];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
