using System.Text.RegularExpressions;
using BriefingBot.Articles;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Threats;

namespace BriefingBot.Stories.Reading;

/// <summary>The terms by which an article's story is recognised: headline, lead and identifiers. What follows is background, and shared by too many.</summary>
internal static partial class TermReader
{
    /// <summary>A headline and three sentences. From 400 to 1,200 characters the measures did not move.</summary>
    private const int LeadLength = 700;

    private const int TitleWeight = 2;

    /// <summary>An article that lists more is about a list: a monthly summary names what every story of the month is about.</summary>
    private const int MostIdentifiers = 8;

    /// <summary>Headlines of which so many words begin with a capital are in title case.</summary>
    private const double TitleCase = 0.6;

    /// <param name="title">See <see cref="NewsTitle"/>.</param>
    public static IReadOnlyList<StoryTerm> Read(string title, string text, IEnumerable<Mention> mentions)
    {
        var terms = new Dictionary<string, (int Frequency, TermRole Role)>();
        Read(terms, title, inTitle: true);
        Read(terms, Lead(text), inTitle: false);
        string[] identifiers = [.. mentions.Where(mention => Tells(mention.Identifier.Kind)).Select(mention => mention.Identifier.Token).Distinct()];
        foreach (var identifier in identifiers.Length <= MostIdentifiers ? identifiers : [])
        {
            terms[identifier] = (1, TermRole.Identifier);
        }

        return [.. from term in terms group term by StoryTerm.KeyOf(term.Key) into same select new StoryTerm(same.Key, same.First().Value.Frequency, same.First().Value.Role)];
    }

    /// <summary>Addresses and domains are of hosts and of sites, and techniques of everybody.</summary>
    private static bool Tells(IdentifierKind kind) =>
        kind is not (IdentifierKind.IPv4 or IdentifierKind.IPv6 or IdentifierKind.Domain or IdentifierKind.Attack);

    private static string Lead(string text) => text.Length <= LeadLength ? text : text[..Math.Max(text.LastIndexOf(' ', LeadLength), LeadLength / 2)];

    private static void Read(Dictionary<string, (int Frequency, TermRole Role)> terms, string text, bool inTitle)
    {
        // "AT&T" is read as "ATT", as half of the headlines write it; its letters alone would be nothing.
        var joined = Ampersand().Replace(text, "");
        var weight = inTitle ? TitleWeight : 1;
        foreach (var (token, name) in WordsOf(joined, inTitle))
        {
            Add(terms, token.Text, weight, name ? TermRole.Name : TermRole.Word);
            foreach (var part in PartsOf(joined.AsSpan(token.Start, token.Length)))
            {
                Add(terms, part, weight, TermRole.Word);
            }
        }

        foreach (var figure in Figure.In(joined))
        {
            Add(terms, figure, weight, TermRole.Name);
        }
    }

    /// <summary>The stems of a text that say something, and whether each is written as a name.</summary>
    public static IEnumerable<(Token Token, bool Name)> WordsOf(string text, bool inTitle)
    {
        var tokens = Tokens.Of(text);
        var titleCase = inTitle && tokens.Count(token => char.IsUpper(text[token.Start])) >= TitleCase * tokens.Count;
        var allCapitals = inTitle && !text.Any(char.IsLower);
        foreach (var token in tokens)
        {
            var written = Unowned(text.AsSpan(token.Start, token.Length));
            var word = written.ToString().ToLowerInvariant();
            if (!NewsWords.Says(word) || Figure.Is(word))
            {
                continue;
            }

            yield return (token, NewsWords.Names(written, word, !titleCase && !StartsSentence(text, token.Start))
                || (inTitle && !allCapitals && NewsWords.IsAcronym(written)));
        }
    }

    private static ReadOnlySpan<char> Unowned(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’' ? word[..^2] : word;

    private static bool StartsSentence(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before.IsEmpty || !(char.IsLetterOrDigit(before[^1]) || before[^1] is ',' or ';' or ')' or '’' or '\'');
    }

    /// <summary>"ManageMyHealth" is written "Manage My Health" elsewhere.</summary>
    private static IEnumerable<string> PartsOf(ReadOnlySpan<char> word) =>
        Parts().Count(word) > 1
            ? [.. Parts().Matches(word.ToString()).SelectMany(part => Tokens.Of(part.Value)).Select(token => token.Text).Where(NewsWords.Says)]
            : [];

    private static void Add(Dictionary<string, (int Frequency, TermRole Role)> terms, string term, int weight, TermRole role)
    {
        var (frequency, known) = terms.GetValueOrDefault(term);
        terms[term] = (frequency + weight, role > known ? role : known);
    }

    [GeneratedRegex(@"(?<=\w)&(?=\w)")]
    private static partial Regex Ampersand();

    [GeneratedRegex(@"\p{Lu}?\p{Ll}+")]
    private static partial Regex Parts();
}
