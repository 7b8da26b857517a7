using BriefingBot.Retrieval.Analysis;
using BriefingBot.Retrieval.Passages;
using BriefingBot.Threats;

namespace BriefingBot.Briefings.Gathering;

/// <summary>Reads an article's text into sentences with their terms.</summary>
internal static class EvidenceText
{
    /// <param name="names">Null where no name is asked for that only its surroundings tell.</param>
    public static IReadOnlyList<EvidenceSentence> Read(string text, AskedNames? names = null)
    {
        var tokens = Tokens.Of(text);
        var identifiers = Identifiers(text, names);
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

    /// <summary>The terms of a text that is no sentence, such as a title.</summary>
    public static HashSet<string> TermsOf(string text, AskedNames? names = null) =>
        [.. Tokens.Of(text).Select(token => token.Text), .. Identifiers(text, names).Select(mention => mention.Identifier.Token)];

    private static IReadOnlyList<IdentifierMention> Identifiers(string text, AskedNames? names) => names?.Read(text) ?? IdentifierExtractor.Extract(text);
}
