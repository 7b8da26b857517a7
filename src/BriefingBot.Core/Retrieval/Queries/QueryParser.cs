using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using BriefingBot.Manifests;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Threats;
using Lucene.Net.Analysis.Core;

namespace BriefingBot.Retrieval.Queries;

/// <summary>Takes a typed topic apart: filters (<c>since: until: source: cve: actor:</c> and the like), times in words, phrases in quotation marks, identifiers, words.</summary>
public static partial class QueryParser
{
    /// <summary>More words than this add nothing to what is found.</summary>
    private const int MostWords = 64;

    private static readonly string[] Options = ["since", "until", "source", .. NameOptions.All];

    /// <summary>Words that ask but say nothing of the topic ("what happened to …").</summary>
    private static readonly FrozenSet<string> AskingWords = FrozenSet.ToFrozenSet(
    [
        "about", "against", "am", "any", "anybody", "anyone", "anything", "been", "behind", "being", "can", "could", "did", "do", "does", "ever", "explain", "find", "from", "give",
        "had", "happen", "happened", "has", "have", "how", "i", "its", "know", "latest", "many", "me", "much", "my", "news", "our", "please", "protect", "regarding", "should",
        "show", "so", "some", "somebody", "someone", "tell", "than", "us", "we", "were", "what", "whats", "when", "where", "which", "who", "whom", "whos",
        "whose", "why", "would", "you", "your",
    ]);

    /// <inheritdoc cref="Parse(string, DateTimeOffset, TimeZoneInfo)"/>
    public static QueryParse Parse(string text, DateTimeOffset now) => Parse(text, now, TimeZoneInfo.Utc);

    /// <param name="now">The asker's present, for times such as <c>since:7d</c>.</param>
    /// <param name="zone">Whose days are meant.</param>
    public static QueryParse Parse(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(zone);
        var calendar = new AskerCalendar(now, zone);
        DateTimeOffset? since = null, until = null;
        var sources = new List<string>();
        var phrases = new List<string>();
        var words = new List<string>();
        var names = new List<NameFilter>();
        foreach (Match part in Part().Matches(text))
        {
            if (part.Groups["phrase"] is { Success: true, Value: var phrase })
            {
                phrases.AddRange(string.IsNullOrWhiteSpace(phrase) ? [] : [phrase.Trim()]);
                continue;
            }

            if (!part.Groups["option"].Success)
            {
                words.Add(part.Value);
                continue;
            }

            var (name, value) = (part.Groups["option"].Value.ToLowerInvariant(), part.Groups["value"].Value.Trim());
            switch (name)
            {
                case "since" when PeriodOf(value, calendar) is { } first:
                    since = first.From;
                    break;
                case "until" when PeriodOf(value, calendar) is { } last:
                    until = last.End;
                    break;
                case "source" when value.Trim(',', ' ').Length > 0:
                    sources.AddRange(value.ToLowerInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                    break;
                case var _ when NameOptions.Read(name, value) is { } filter:
                    names.Add(filter);
                    break;
                default:
                    return new QueryParse.Invalid(Complaint(name, value));
            }
        }

        // Who wrote an option has said the time; words that could be one are then words.
        if (since is null && until is null && new TimePhraseReader(words, calendar).Find() is { } time)
        {
            (since, until) = (time.Since, time.Until);
            words.RemoveRange(time.Start, time.Count);
        }

        return since >= until
            ? new QueryParse.Invalid("since: lies after until:, so nothing can match. Turn them round.")
            : new QueryParse.Parsed(Create(words, phrases, since, until, sources) with { Names = [.. names.Distinct()] });
    }

    /// <summary>The query for an article like the one of this title: its words, whatever marks stand between them.</summary>
    public static Query OfTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return Create(title.Split([' ', '"', '“', '”', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries), [], null, null, []);
    }

    private static Query Create(
        IReadOnlyList<string> words, IReadOnlyList<string> phrases, DateTimeOffset? since, DateTimeOffset? until, IReadOnlyList<string> sources)
    {
        var topic = string.Join(' ', words);
        var identifiers = IdentifierExtractor.Extract(topic);
        return new(
            string.Join(' ', [.. words, .. phrases.Select(phrase => $"\"{phrase}\"")]),
            [.. ContentWords(Without(topic, identifiers)).Take(MostWords)],
            phrases,
            [.. identifiers.Select(mention => mention.Identifier).Distinct()],
            since,
            until,
            sources);
    }

    private static Period? PeriodOf(string value, AskerCalendar calendar) =>
        new TimePhraseReader(value.Split(' ', StringSplitOptions.RemoveEmptyEntries), calendar).ReadAll();

    private static string Complaint(string name, string value)
    {
        if (!Options.Contains(name))
        {
            var nearest = Options.MinBy(option => EditDistance.Between(option, name))!;
            return $"There is no option {name}:. Did you mean {nearest}:? The options are since:, until:, source:, cve: and, for a known name, "
                + "actor:, malware:, ransomware:, tool:, vulnerability:, vendor: or product:; "
                + "put a topic that holds a colon in quotation marks.";
        }

        return NameOptions.All.Contains(name) ? NameOptions.Complaint(name)
            : name == "source" ? "source: needs the id of a source, as in source:krebs."
            : $"{name}:{value} is no time. Write {name}:7d, {name}:2w, {name}:2017-06-01, {name}:2017-06, {name}:yesterday or {name}:\"last week\".";
    }

    private static string Without(string topic, IReadOnlyList<IdentifierMention> identifiers)
    {
        var left = new StringBuilder(topic);
        foreach (var mention in identifiers)
        {
            left.Remove(mention.Start, mention.Length).Insert(mention.Start, " ", mention.Length);
        }

        return left.ToString();
    }

    private static IEnumerable<string> ContentWords(string topic) =>
        from word in Tokens.WordsOf(topic).Select(token => token.Text).Distinct()
        where !AskingWords.Contains(word) && !StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(word)
        select word;

    // An option (letters and a colon; an address, a path or an IPv6 address has letters and a colon too), its value in quotation
    // marks or not; a phrase in straight or curly ones; any other word.
    [GeneratedRegex("""(?<![^\s"“”])(?<option>[A-Za-z]+):(?![/\\:])(?:["“”](?<value>[^"“”]*)["“”]|(?<value>[^\s"“”]*))|["“”](?<phrase>[^"“”]*)["“”]|[^\s"“”]+""")]
    private static partial Regex Part();
}
