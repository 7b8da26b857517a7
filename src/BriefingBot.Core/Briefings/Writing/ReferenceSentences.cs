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

    /// <summary>By reference, and in its order.</summary>
    public static IReadOnlyList<ReferenceSentence> Of(Evidence evidence)
    {
        var isAlone = evidence.News.Count == 0;
        var most = isAlone ? MostWordsAlone : MostWordsBesideNews;
        var chosen = new List<ReferenceSentence>();

        // The first of each before the second of any: of ten ids, each is told to be exploited.
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
        .Select(sentence => new ReferenceSentence(source, sentence, FacetOf(sentence.Text)))
        .Where(sentence => isAlone ? sentence.Facet != Facet.Context : sentence.Facet == Facet.KnownExploited);

    private static Facet FacetOf(string text) =>
        Exploited().IsMatch(text) ? Facet.KnownExploited
        : text.StartsWith("Required action: ", StringComparison.Ordinal) ? Facet.Remedy
        : text.StartsWith("Notes: ", StringComparison.Ordinal) ? Facet.Context
        : Facet.Definition;

    // As the catalog's articles begin. A sentence of the catalog's own that happens to say so is one that says so.
    [GeneratedRegex(@"^CVE-\d{4}-\d+ is known to be exploited\b|^(?:Ransomware campaigns are known to use|Whether ransomware campaigns use) CVE-")]
    private static partial Regex Exploited();
}
