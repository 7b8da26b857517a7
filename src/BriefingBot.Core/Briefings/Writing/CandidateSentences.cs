using System.Text.RegularExpressions;
using BriefingBot.Briefings.Checks.Hygiene;
using BriefingBot.Briefings.Dates;
using BriefingBot.Briefings.Gathering;
using BriefingBot.Retrieval.Analysis;
using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Briefings.Writing;

/// <summary>Finds the sentences of the evidence that are about the topic and can be read alone, by strict rules or relaxed ones.</summary>
internal static partial class CandidateSentences
{
    /// <summary>A dateline, which is not quoted, is no longer than this.</summary>
    private const int DatelineWords = 10;

    /// <summary>Of so many sentences, the first that can be read alone opens an article by the relaxed rules.</summary>
    private const int OpeningSentences = 3;

    /// <summary>An opening that holds so much of its title tells what the title tells.</summary>
    private const double Retold = 0.4;

    /// <summary>A subject begins within so many characters, or in the first third.</summary>
    private const int SubjectReach = 24;

    /// <summary>Where an article only mentions the topic, the sentence itself must hold so much of what is asked.</summary>
    private const double DescribedEnough = 0.8;

    /// <summary>Where the title does not name the topic, the article tells other matters of it too: the sentence must hold so much.</summary>
    private const double DescribedSome = 0.25;

    public static IReadOnlyList<Candidate> Of(Evidence evidence, QuotingRules rules)
    {
        var pattern = TopicPattern.Of(evidence);
        return [.. evidence.News.SelectMany(source => rules.AreStrict ? Telling(source, evidence.Topic) : Honest(source, evidence.Topic), (source, found) => (source, found))
            .Select(one => Quoted(one.source, one.found.Sentence, one.found.Names, rules, evidence.Topic, pattern))
            .OfType<Candidate>()];
    }

    /// <summary>The strict rules: what tells of the topic.</summary>
    private static IEnumerable<(EvidenceSentence Sentence, bool Names)> Telling(EvidenceSource source, Topic topic)
    {
        int? named = null;
        var titled = topic.IsIn(Tokens.Of(source.Article.Title).Select(token => token.Text).ToHashSet());
        foreach (var sentence in source.Sentences.Where(sentence => FitsIn(sentence, QuotingRules.Strict)))
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

            if ((names ? !Comparison.IsAllThereIs(sentence.Text, topic) : follows || SpeaksOfTopic(source, sentence))
                && ReadsWell(source.Article.Text, sentence.Place, topic))
            {
                yield return (sentence, names);
            }
        }
    }

    /// <summary>The relaxed rules: of an article whose title names the topic, the opening and what holds a word of the name.</summary>
    private static IEnumerable<(EvidenceSentence Sentence, bool Names)> Honest(EvidenceSource source, Topic topic)
    {
        var title = Tokens.Of(source.Article.Title).Select(token => token.Text).ToHashSet();
        if (!topic.IsIn(title))
        {
            yield break;
        }

        foreach (var sentence in source.Sentences.Where(sentence => FitsIn(sentence, QuotingRules.Relaxed)))
        {
            var names = topic.IsSpokenOfIn(sentence.Terms);
            if ((names ? !Comparison.IsAllThereIs(sentence.Text, topic) : sentence.Number < OpeningSentences || topic.ShareIn(sentence.Terms) > 0)
                && topic.IsDescribedBy(sentence.Terms.Concat(title).ToHashSet(), DescribedSome))
            {
                yield return (sentence, names);
            }
        }
    }

    private static bool FitsIn(EvidenceSentence sentence, QuotingRules rules) =>
        sentence.Words >= rules.FewestWords && sentence.Words <= rules.MostWords + DatelineWords;

    /// <summary>Null for a sentence that cannot stand alone.</summary>
    private static Candidate? Quoted(EvidenceSource source, EvidenceSentence sentence, bool names, QuotingRules rules, Topic topic, Regex? pattern)
    {
        var text = source.Article.Text;
        if (!CanStandAlone(text, sentence.Place))
        {
            return null;
        }

        var place = WithoutOpening(text, sentence.Place);
        var words = WordCount.Of(place.Span(text));
        if (words < rules.FewestWords || words > rules.MostWords)
        {
            return null;
        }

        var quoted = place.In(text);
        var shown = char.ToUpperInvariant(quoted[0]) + quoted[1..];
        return new(
            source,
            sentence,
            place,
            shown,
            WordCount.Of(CompletedSentence.Of(shown, source.Article, place)),
            names,
            names && IsSubject(quoted, topic),
            FacetCues.Of(quoted, pattern));
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

    /// <summary>No part of the page but of the article, whole, and clear to who reads nothing else.</summary>
    internal static bool CanStandAlone(string text, Sentence place) =>
        !SentenceShape.IsBoilerplate(text, place)
        && !SentenceShape.IsByline(text, place)
        && !SentenceShape.IsHousekeeping(text, place)
        && !SentenceShape.IsQuestion(text, place)
        && !SentenceShape.IsFragment(text, place)
        && !SentenceShape.IsUnfinished(text, place)
        && !SentenceShape.HasDanglingStart(text, WithoutOpening(text, place))
        && !FirstPerson().IsMatch(place.Span(text))
        && !Mangled().IsMatch(place.Span(text))
        && !PlantedText.IsIn(place.In(text));

    private static bool ReadsWell(string text, Sentence place, Topic topic) =>
        !SentenceShape.IsRunOn(text, place)
        && !SentenceShape.HasDanglingSpeaker(text, place)
        && !PointsElsewhere().IsMatch(place.Span(text))
        && !Surname.SpeaksAlone(text, place, topic);

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

    // The page's own layout, the writer's talk with the reader, or a time that ends with the day of reading.
    [GeneratedRegex(@"^(?:It['’]s|It is) (?:possible|worth|important|unclear|not clear)|^What['’ ]i?s|, (?:in fact|indeed|of course), |\b(?:below|above|the following|as follows|as (?:previously|already) (?:reported|mentioned|noted)|read on|click|see also|here['’]s|let['’]s|friendly reminder|stay tuned|earlier this year|more details|details are|in this (?:article|post)|on this page|, however, that|that['’]s what|this (?:second|third|other|same|latter|particular) |screenshot|pictured|infographic)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PointsElsewhere();

    // "3,00,000" is right in India and misread everywhere else; "has12" has a footnote's number stuck to it.
    [GeneratedRegex(@"\b\d{1,2},\d{2},\d{3}\b|\b(?:has|have|had|is|was|are|were|the|of|and|to|in|that)\d{1,3}\b")]
    private static partial Regex Mangled();
}
