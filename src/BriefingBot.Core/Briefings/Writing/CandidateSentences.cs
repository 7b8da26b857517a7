using System.Text.RegularExpressions;
using BriefingBot.Briefings.Dates;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Writing;

/// <summary>Finds the sentences of the evidence that are about the topic and can be read alone.</summary>
internal static partial class CandidateSentences
{
    private const int FewestWords = 8;

    private const int MostWords = 42;

    /// <summary>An opening that holds so much of its title tells what the title tells.</summary>
    private const double Retold = 0.4;

    /// <summary>A subject begins within so many characters, or in the first third.</summary>
    private const int SubjectReach = 24;

    /// <summary>Where an article only mentions the topic, the sentence itself must hold so much of what is asked.</summary>
    private const double DescribedEnough = 0.8;

    /// <summary>Where the title does not name the topic, the article tells other matters of it too: the sentence must hold so much.</summary>
    private const double DescribedSome = 0.25;

    public static IReadOnlyList<Candidate> Of(Evidence evidence)
    {
        var pattern = TopicPattern.Of(evidence);
        return [.. evidence.Sources.SelectMany(source => Of(source, evidence.Topic, pattern))];
    }

    private static IEnumerable<Candidate> Of(EvidenceSource source, Topic topic, Regex? pattern)
    {
        int? named = null;
        var titled = topic.IsIn(Tokens.Of(source.Article.Title).Select(token => token.Text).ToHashSet());
        foreach (var sentence in source.Sentences.Where(sentence => sentence.Words is >= FewestWords and <= MostWords + 10))
        {
            var names = source.IsAbout ? topic.IsSpokenOfIn(sentence.Terms) : topic.IsIn(sentence.Terms);
            var follows = !names && Follows(named, sentence);
            if (names && !titled && topic.DescribedBy(sentence.Terms) < DescribedSome)
            {
                continue;
            }

            if (names && (source.IsAbout || topic.DescribedBy(sentence.Terms) >= DescribedEnough))
            {
                named = sentence.Number;
            }
            else if (!source.IsAbout && !follows)
            {
                continue;
            }

            if ((names ? Comparison.IsAllThereIs(sentence.Text, topic) : !follows && !SpeaksOfTopic(source, sentence))
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
            yield return new(source, sentence, place, text, WordCount.Of(CompletedSentence.Of(text, source.Article, place)), names, names && IsSubject(quoted, topic), cues);
        }
    }

    /// <summary>"The flaw …" right after a sentence that names it is about it, whatever the rest of the article is about.</summary>
    private static bool Follows(int? named, EvidenceSentence sentence) =>
        sentence.Number == named + 1 && DefiniteReference().Match(sentence.Text) is { Success: true, Index: <= SubjectReach };

    /// <summary>The topic stands early in its sentence, where the subject does, and not behind a preposition.</summary>
    private static bool IsSubject(string quoted, Topic topic) => Tokens.Of(quoted)
        .Where(token => topic.IsKey(token.Text))
        .Take(1)
        .Any(token => token.Start <= Math.Max(SubjectReach, quoted.Length / 3));

    /// <summary>In an article about the topic the opening speaks of it without the name, and so does who says "the attack" or advises.</summary>
    private static bool SpeaksOfTopic(EvidenceSource source, EvidenceSentence sentence) =>
        source.IsAbout
        && ((sentence.Number == 0 && RetellsTitle(source, sentence)) || DefiniteReference().IsMatch(sentence.Text) || RemedyCue.IsAdvice(sentence.Text));

    private static bool RetellsTitle(EvidenceSource source, EvidenceSentence sentence)
    {
        var title = Tokens.Of(source.Article.Title).Select(token => token.Text).ToHashSet();
        return title.Count > 0 && title.Count(sentence.Terms.Contains) >= Retold * title.Count;
    }

    private static bool CanStandAlone(string text, Sentence place) =>
        !SentenceShape.IsBoilerplate(text, place)
        && !SentenceShape.IsByline(text, place)
        && !SentenceShape.IsHousekeeping(text, place)
        && !SentenceShape.IsQuestion(text, place)
        && !SentenceShape.IsFragment(text, place)
        && !SentenceShape.IsUnfinished(text, place)
        && !SentenceShape.IsRunOn(text, place)
        && !SentenceShape.HasDanglingSpeaker(text, place)
        && !SentenceShape.HasDanglingStart(text, WithoutOpening(text, place))
        && !FirstPerson().IsMatch(place.Span(text))
        && !PointsElsewhere().IsMatch(place.Span(text))
        && !Surname.SpeaksAlone(text, place)
        && !Mangled().IsMatch(place.Span(text));

    /// <summary>Leaves out a dateline and a "Meanwhile,": what is left is still quoted to the letter.</summary>
    private static Sentence WithoutOpening(string text, Sentence place)
    {
        var afterDateline = place.After(SentenceShape.LeadingDateline(text, place).Length);
        return afterDateline.After(SentenceShape.LeadingConnective(text, afterDateline));
    }

    [GeneratedRegex(@"\b[Tt]he (?:ransomware|worm|malware|attacks?|outbreak|breach|flaw|vulnerability|bug|hack|campaign|virus|exploit|scam|leak|infection|malware|zero-day|issue|problem|incident)\b")]
    private static partial Regex DefiniteReference();

    // "US" is a country; "us" is not.
    [GeneratedRegex(@"\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Oo]ur|[Mm]y|us|me)\b")]
    private static partial Regex FirstPerson();

    // The page's own layout, or the writer's talk with the reader.
    [GeneratedRegex(@"^(?:It['’]s|It is) (?:possible|worth|important|unclear|not clear)|^What['’ ]i?s|, (?:in fact|indeed|of course), |\b(?:below|above|the following|as follows|as (?:previously|already) (?:reported|mentioned|noted)|read on|click|see also|here['’]s|let['’]s|friendly reminder|stay tuned|more details|details are|in this (?:article|post)|on this page|, however, that|that['’]s what|this (?:second|third|other|same|latter|particular) |screenshot|pictured|infographic)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PointsElsewhere();

    // "3,00,000" is right in India and misread everywhere else; "has12" has a footnote's number stuck to it.
    [GeneratedRegex(@"\b\d{1,2},\d{2},\d{3}\b|\b(?:has|have|had|is|was|are|were|the|of|and|to|in|that)\d{1,3}\b")]
    private static partial Regex Mangled();
}
