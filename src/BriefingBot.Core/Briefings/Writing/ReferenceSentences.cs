using System.Text.RegularExpressions;
using BriefingBot.Briefings.Gathering;

namespace BriefingBot.Briefings.Writing;

/// <summary>
/// Chooses what reference says in an answer. Beside news it says only that the topic is known to be exploited; alone also what it is
/// and what to do. A reference's text begins with what matters most, so its sentences are taken in their order.
/// </summary>
internal static partial class ReferenceSentences
{
    /// <summary>Beside news, which takes the rest of what can be read in half a minute.</summary>
    private const int MostWordsBesideNews = 70;

    private const int MostWordsAlone = 120;

    /// <summary>The same as of any other article.</summary>
    private const int MostWordsOfAnArticle = 60;

    /// <summary>So many stand first in an entry of the catalog, in our own words; what follows them is the catalog's.</summary>
    private const int OwnSentences = 2;

    /// <summary>By reference, and in its order.</summary>
    public static IReadOnlyList<ReferenceSentence> Of(Evidence evidence)
    {
        var isAlone = evidence.News.Count == 0;
        var most = isAlone ? MostWordsAlone : MostWordsBesideNews;
        var chosen = new List<ReferenceSentence>();

        // The first of each before the second of any: of several ids, each is told to be exploited before more is told of one.
        foreach (var sentence in evidence.References.SelectMany(source => Telling(source, isAlone).Index()).OrderBy(one => one.Index).Select(one => one.Item))
        {
            var ofArticle = chosen.Where(one => one.Source == sentence.Source).ToList();
            if (chosen.Sum(one => one.Words) + sentence.Words <= most
                && ofArticle.Sum(one => one.Words) + sentence.Words <= MostWordsOfAnArticle
                && (sentence.Facet == Facet.KnownExploited || ofArticle.TrueForAll(one => one.Facet != sentence.Facet)))
            {
                chosen.Add(sentence);
            }
        }

        return [.. chosen.OrderBy(one => one.Source.N).ThenBy(one => one.Sentence.Number)];
    }

    private static IEnumerable<ReferenceSentence> Telling(EvidenceSource source, bool isAlone) => source.Sentences
        .Select(sentence => new ReferenceSentence(source, sentence, FacetOf(sentence)))
        .Where(sentence => sentence.Facet == Facet.KnownExploited || (isAlone && IsQuotable(sentence)));

    /// <summary>What the reference itself quotes is held to the rules of every quotation; what it is, the first sentence of a line says.</summary>
    private static bool IsQuotable(ReferenceSentence sentence) =>
        sentence.Facet == Facet.Remedy
        || (sentence.Facet == Facet.Definition
            && BeginsLine(sentence.Source.Article.Text, sentence.Sentence.Place.Start)
            && sentence.Words >= QuotingRules.Strict.FewestWords
            && sentence.Words <= QuotingRules.Strict.MostWords
            && CandidateSentences.CanStandAlone(sentence.Source.Article.Text, sentence.Sentence.Place));

    private static bool BeginsLine(string text, int start) => start == 0 || text[start - 1] == '\n';

    private static Facet FacetOf(EvidenceSentence sentence) =>
        sentence.Number < OwnSentences && Exploited().IsMatch(sentence.Text) ? Facet.KnownExploited
        : sentence.Text.StartsWith("Required action: ", StringComparison.Ordinal) ? Facet.Remedy
        : sentence.Text.StartsWith("Notes: ", StringComparison.Ordinal) ? Facet.Context
        : Facet.Definition;

    [GeneratedRegex(@"^CVE-\d{4}-\d+ is known to be exploited\b|^(?:Ransomware campaigns are known to use|Whether ransomware campaigns use) CVE-")]
    private static partial Regex Exploited();
}
