using BriefingBot.Retrieval.Analysis;
using BriefingBot.Retrieval.Passages;
using BriefingBot.Threats;

namespace BriefingBot.Briefings.Gathering;

/// <summary>Reads an article's text into sentences with their terms.</summary>
internal static class EvidenceText
{
    public static IReadOnlyList<EvidenceSentence> Read(string text)
    {
        var tokens = Tokens.Of(text);
        var identifiers = IdentifierExtractor.Extract(text);
        var sentences = new List<EvidenceSentence>();
        var (nextToken, nextIdentifier) = (0, 0);
        foreach (var (number, place) in SentenceSplitter.Split(text).Index())
        {
            var end = place.Start + place.Length;
            var terms = new HashSet<string>();
            for (; nextToken < tokens.Count && tokens[nextToken].Start < end; nextToken++)
            {
                terms.Add(tokens[nextToken].Text);
            }

            for (; nextIdentifier < identifiers.Count && identifiers[nextIdentifier].Start < end; nextIdentifier++)
            {
                terms.Add(identifiers[nextIdentifier].Identifier.Token);
            }

            var written = place.In(text);
            sentences.Add(new(place, number, written, terms, WordCount.Of(written)));
        }

        return sentences;
    }
}
