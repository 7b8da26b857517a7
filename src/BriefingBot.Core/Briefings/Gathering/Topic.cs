using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Briefings.Gathering;

/// <summary>
/// What a question is about, as something that a text can be held against: its names (identifiers, known names under any alias, naming words) where it has
/// any, else its describing words.
/// </summary>
internal sealed class Topic
{
    /// <summary>Of the names' rarity, a mention holds at least this share …</summary>
    private const double NamesHeld = 0.35;

    /// <summary>… or this one, when the index knows some of the names not at all: the known rest may be another matter.</summary>
    private const double NamesHeldOfUnknown = 0.5;

    /// <summary>Of the describing words' rarity, where nothing names the topic.</summary>
    private const double WordsHeld = 2.0 / 3;

    /// <summary>An identifier is as rare as a word gets.</summary>
    private const double IdentifierRarity = 8;

    /// <summary>A name that so few articles hold is meant by who types it: an article of that title answers, in whatever words it is asked.</summary>
    private const int RareName = 3;

    private readonly List<TopicKey> keys;
    private readonly List<TopicKey> describing;
    private readonly List<IReadOnlyList<string>> phrases;
    private readonly double share;
    private readonly bool isRare;

    public Topic(QueryPlan plan)
    {
        var words = plan.Words.ToLookup(word => !plan.Names || word.IsNaming);
        keys =
        [
            .. plan.Identifiers.Select(identifier => TopicKey.Of(identifier.Token, IdentifierRarity)),
            .. words[true].Where(word => word.Name is not null).Select(KeyOf),
            .. KeysOf(words[true]),
        ];
        describing = [.. words[false].Where(word => word.Name is not null).Select(KeyOf), .. KeysOf(words[false])];
        phrases = [.. plan.Phrases];
        IsNamed = plan.Names;
        isRare = plan.NamingWords.Any() && plan.NamingWords.All(word => word.ArticleCount <= RareName) && plan.Words.All(word => word.IsKnown);
        share = !plan.Names ? WordsHeld
            : plan.NamingWords.All(word => word.IsKnown) ? NamesHeld
            : NamesHeldOfUnknown;
    }

    /// <summary>Whether it has a name; else it is only described.</summary>
    public bool IsNamed { get; }

    /// <summary>Whether the terms name (or, without names, describe) the topic.</summary>
    /// <param name="terms">Stems and identifier tokens.</param>
    public bool IsIn(IReadOnlySet<string> terms) => keys.Count == 0
        ? phrases.Count > 0 && phrases.Any(phrase => phrase.All(terms.Contains))
        : Held(keys, key => key.IsIn(terms)) >= share && phrases.All(phrase => phrase.All(terms.Contains));

    /// <summary>Whether the terms hold all names of a topic that has several: a person and what he spoke of.</summary>
    public bool IsWholeIn(IReadOnlySet<string> terms) => IsNamed && keys.Count > 1 && keys.TrueForAll(key => key.IsIn(terms));

    /// <summary>The same within an article that is about the topic, where a word of the same meaning will do.</summary>
    public bool IsSpokenOfIn(IReadOnlySet<string> terms) => IsIn(terms) || (!IsNamed && ShareIn(terms) >= WordsHeld);

    /// <summary>0 to 1: how much of the topic's keys the terms hold.</summary>
    public double ShareIn(IReadOnlySet<string> terms) =>
        keys.Count == 0 ? (IsIn(terms) ? 1 : 0) : Held(keys, key => key.IsSpokenOfIn(terms));

    /// <summary>Whether a term is one of the topic's keys.</summary>
    public bool IsKey(string term) => keys.Exists(key => key.IsToldBy(term)) || phrases.Exists(phrase => phrase.Contains(term));

    /// <summary>0 to 1: how much of what the question says beside the name the terms hold; 1 when it says nothing more.</summary>
    public double DescribedBy(IReadOnlySet<string> terms) =>
        describing.Count == 0 ? 1 : Held(describing, key => key.IsSpokenOfIn(terms));

    /// <summary>Whether the terms of an article about the topic hold enough of what the question says beside a name that is not rare.</summary>
    public bool IsDescribedBy(IReadOnlySet<string> terms, double enough) => isRare || DescribedBy(terms) >= enough;

    private static TopicKey KeyOf(QueryWord word) =>
        new(word.Rarity, [.. word.Name!.Forms, .. word.Name.Tokens.Select(token => new[] { token })]);

    /// <summary>A word that occurs twice weighs once.</summary>
    private static IEnumerable<TopicKey> KeysOf(IEnumerable<QueryWord> words) => words
        .Where(word => word.Name is null)
        .SelectMany(word => word.Stems, (word, stem) => (Stem: stem, Weight: word.Rarity / word.Stems.Count))
        .GroupBy(key => key.Stem)
        .Select(same => TopicKey.Of(same.Key, same.Last().Weight));

    private static double Held(List<TopicKey> keys, Func<TopicKey, bool> holds)
    {
        var all = keys.Sum(key => key.Weight);
        return all == 0 ? 0 : keys.Where(holds).Sum(key => key.Weight) / all;
    }
}
