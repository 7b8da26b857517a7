using BriefingBot.Threats.Names;

namespace BriefingBot.Briefings.Gathering;

/// <summary>One thing by which a text shows that it is on the topic: a word, an identifier, or a name under any of its aliases.</summary>
/// <param name="Weight">Its rarity.</param>
/// <param name="Forms">The terms of each way of writing it; a text has it that has all terms of one.</param>
internal sealed record TopicKey(double Weight, IReadOnlyList<IReadOnlyList<string>> Forms)
{
    /// <summary>The terms that show it by themselves: of "lazarus group" the one that is not in every article.</summary>
    private readonly HashSet<string> telling = [.. Forms.SelectMany(Telling)];

    public static TopicKey Of(string term, double weight) => new(weight, [[term]]);

    public bool IsIn(IReadOnlySet<string> terms) => Forms.Any(form => form.All(terms.Contains));

    /// <summary>The same where a word of the same meaning will do.</summary>
    public bool IsSpokenOfIn(IReadOnlySet<string> terms) => Forms.Any(form => form.All(term => Synonyms.AreIn(terms, term)));

    public bool IsToldBy(string term) => telling.Contains(term);

    private static IEnumerable<string> Telling(IReadOnlyList<string> form)
    {
        var rare = form.Where(term => !EnglishWords.Contains(term)).ToList();
        return form.Count == 1 || rare.Count == 0 ? form : rare;
    }
}
