using System.Text.RegularExpressions;
using BriefingBot.Briefings.Dates;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Writing;

/// <summary>Finds the sentences of the evidence that are about the topic and can be read alone.</summary>
internal static partial class CandidateSentences
{
    private const int FewestWords = 6;

    private const int MostWords = 42;

    /// <summary>Where an article only mentions the topic, the sentence itself must hold so much of what is asked.</summary>
    private const double DescribedEnough = 0.5;

    public static IReadOnlyList<Candidate> Of(Evidence evidence)
    {
        var pattern = TopicPattern.Of(evidence);
        return [.. evidence.Sources.SelectMany(source => Of(source, evidence.Topic, pattern))];
    }

    private static IEnumerable<Candidate> Of(EvidenceSource source, Topic topic, Regex? pattern)
    {
        foreach (var sentence in source.Sentences.Where(sentence => sentence.Words is >= FewestWords and <= MostWords + 10))
        {
            var names = topic.IsIn(sentence.Terms);
            if (!source.IsAbout && (!names || topic.DescribedBy(sentence.Terms) < DescribedEnough))
            {
                continue;
            }

            if ((names ? Comparison.IsAllThereIs(sentence.Text, topic) : !SpeaksOfTopic(source, sentence))
                || !CanStandAlone(source.Article.Text, sentence.Place))
            {
                continue;
            }

            var place = WithoutOpening(source.Article.Text, sentence.Place);
            var words = WordCount.Of(place.Span(source.Article.Text));
            if (words is < FewestWords or > MostWords)
            {
                continue;
            }

            var quoted = place.In(source.Article.Text);
            var cues = FacetCues.Of(quoted, pattern);
            var text = char.ToUpperInvariant(quoted[0]) + quoted[1..];
            yield return new(source, sentence, place, text, WordCount.Of(CompletedSentence.Of(text, source.Article, place)), names, cues);
        }
    }

    /// <summary>In an article about the topic the opening speaks of it without the name, and so does who says "the attack" or advises.</summary>
    private static bool SpeaksOfTopic(EvidenceSource source, EvidenceSentence sentence) =>
        source.IsAbout
        && (sentence.Number == 0 || DefiniteReference().IsMatch(sentence.Text) || FacetCues.IsAdvice(sentence.Text));

    private static bool CanStandAlone(string text, Sentence place) =>
        !SentenceShape.IsBoilerplate(text, place)
        && !SentenceShape.IsByline(text, place)
        && !SentenceShape.IsQuestion(text, place)
        && !SentenceShape.IsFragment(text, place)
        && !SentenceShape.IsUnfinished(text, place)
        && !SentenceShape.IsRunOn(text, place)
        && !SentenceShape.HasDanglingSpeaker(text, place)
        && !SentenceShape.HasDanglingStart(text, WithoutOpening(text, place))
        && !FirstPerson().IsMatch(place.Span(text))
        && !PointsElsewhere().IsMatch(place.Span(text))
        && !Surname.SpeaksAlone(text, place)
        && !MangledNumber().IsMatch(place.Span(text));

    /// <summary>Leaves out a dateline and a "Meanwhile,": what is left is still quoted to the letter.</summary>
    private static Sentence WithoutOpening(string text, Sentence place)
    {
        var afterDateline = place.After(SentenceShape.LeadingDateline(text, place).Length);
        return afterDateline.After(SentenceShape.LeadingConnective(text, afterDateline));
    }

    [GeneratedRegex(@"\b[Tt]he (?:ransomware|worm|malware|attacks?|outbreak|breach|flaw|vulnerability|bug|hack|campaign|virus|exploit|scam|leak|infection)\b")]
    private static partial Regex DefiniteReference();

    // "US" is a country; "us" is not.
    [GeneratedRegex(@"\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Oo]ur|[Mm]y|us|me)\b")]
    private static partial Regex FirstPerson();

    // The page's own layout, or the writer's talk with the reader.
    [GeneratedRegex(@"^(?:It['’]s|It is) (?:possible|worth|important|unclear)|^What['’ ]i?s|\b(?:below|above|the following|as follows|as (?:previously|already) (?:reported|mentioned|noted)|read on|click|see also|here['’]s|let['’]s|friendly reminder|stay tuned|more details|details are|in this (?:article|post)|screenshot|pictured|infographic)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PointsElsewhere();

    // "3,00,000" is right in India and misread everywhere else; another article will have the figure.
    [GeneratedRegex(@"\b\d{1,2},\d{2},\d{3}\b")]
    private static partial Regex MangledNumber();
}
