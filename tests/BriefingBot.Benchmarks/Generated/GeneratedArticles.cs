using System.Globalization;
using System.Text;
using BriefingBot.Articles;
using BriefingBot.Threats;
using BriefingBot.Threats.Names;

namespace BriefingBot.Benchmarks.Generated;

/// <summary>
/// Made-up articles, the same for the same seed: about 350 words each, drawn as English words are, spread over ten years and 500
/// sources; every tenth on an event whose name comes in a burst, every tenth with a name that comes up all the time, some with a CVE
/// id, all with a few words that hardly another has. They measure speed and size, not relevance.
/// </summary>
internal sealed class GeneratedArticles
{
    /// <summary>When the last of them was published.</summary>
    public static readonly DateTimeOffset End = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How many names come up all the time, each in one of 2,000 articles.</summary>
    public const int SteadyNames = 200;

    /// <summary>So many of them are in no table of known names.</summary>
    public const int UnknownNames = 100;

    private const int Seed = 20261101;
    private const int SourceCount = 500;
    private const int WordsInText = 340;
    private const int WordsInTitle = 9;
    private const int ArticlesAnEvent = 300;

    /// <summary>One word of so many is a rare one: names of people and places, slips of the pen.</summary>
    private const int WordsARareOne = 100;

    private const int RareWords = 200_000;

    /// <summary>The numbers of names: events from 0 on, then these.</summary>
    private const int FirstSteadyName = 50_000, FirstRareWord = 100_000;

    private static readonly TimeSpan Span = TimeSpan.FromDays(3650);

    private readonly Random random = new(Seed);
    private readonly Vocabulary vocabulary;
    private readonly Zipf zipf;
    private readonly Source[] sources;

    public GeneratedArticles()
    {
        vocabulary = new(random);
        zipf = new(vocabulary.Common.Count);
        sources = [.. Enumerable.Range(0, SourceCount).Select(number => new Source($"source{number}.example", $"Source {number}", Weight: 0.5 + (number % 4 * 0.5)))];
    }

    /// <summary>The events' names, of which article number <c>n</c> of every tenth is about one.</summary>
    public static string EventOf(int article) => Vocabulary.Name(article / ArticlesAnEvent);

    /// <summary>A name that comes up all through the ten years.</summary>
    public static string SteadyName(int number) => Vocabulary.Name(FirstSteadyName + number);

    /// <summary>Some of these names belong to one thing, four to each; the others no table knows.</summary>
    public static IEnumerable<KnownName> KnownNames() =>
        from names in Enumerable.Range(UnknownNames, SteadyNames - UnknownNames).Select(SteadyName).Chunk(4)
        select new KnownName(IdentifierKind.Malware, names[0]) { Aliases = names[1..] };

    public IReadOnlyList<string> CommonWords => vocabulary.Common;

    /// <summary>Articles 0 to <paramref name="count"/> - 1, oldest first.</summary>
    public IEnumerable<ArticleDraft> Take(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var name = (number % 10) switch
            {
                0 => EventOf(number),
                7 => SteadyName(number / 10 * 13 % SteadyNames),
                _ => null,
            };
            yield return new()
            {
                Id = number.ToString(CultureInfo.InvariantCulture),
                Source = sources[random.Next(sources.Length)],
                Title = Sentence(WordsInTitle, name),
                Url = string.Create(CultureInfo.InvariantCulture, $"https://news.example/{number}"),
                PublishedAt = End - (Span * (1 - ((number + 1.0) / count))),
                Text = Text(number, name),
            };
        }
    }

    private string Text(int number, string? name)
    {
        var text = new StringBuilder(WordsInText * 8);
        for (var words = 0; words < WordsInText;)
        {
            var length = random.Next(8, 24);
            text.Append(Sentence(length, random.Next(3) == 0 ? name : null)).Append(words % 90 < 20 ? ".\n" : ". ");
            words += length;
        }

        if (number % 5 == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"The flaw is tracked as CVE-{2016 + (number % 10)}-{1000 + (number % 9000)}.");
        }

        return text.ToString();
    }

    private string Sentence(int length, string? name)
    {
        var words = new string[length];
        for (var at = 0; at < length; at++)
        {
            words[at] = random.Next(WordsARareOne) == 0
                ? Vocabulary.Name(FirstRareWord + random.Next(RareWords))
                : vocabulary.Common[zipf.Draw(random)];
        }

        if (name is not null)
        {
            words[random.Next(length)] = name;
        }

        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words);
    }
}
