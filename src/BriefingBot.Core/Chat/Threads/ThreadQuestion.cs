using System.Text.RegularExpressions;
using BriefingBot.Retrieval.Queries;
using BriefingBot.Threats.Names;

namespace BriefingBot.Chat.Threads;

/// <summary>
/// Reads a question in a thread against what the thread is about. By rules and without a model: whoever asks sees what was made of
/// the words, and the same words are read the same way every time.
/// </summary>
internal static partial class ThreadQuestion
{
    /// <summary>So many describing words make a topic without a name: "supply chain attacks".</summary>
    private const int WordsOfATopic = 3;

    /// <param name="thread">What the thread is about.</param>
    /// <param name="asked">What is asked now.</param>
    /// <param name="typed">As it was typed.</param>
    public static ThreadReading Read(QueryPlan thread, QueryPlan asked, string typed)
    {
        var known = NamesOf(thread).ToHashSet();
        var own = NamesOf(asked).Where(name => !known.Contains(name)).ToList();
        var back = Back().Match(typed);
        if (own.Count > 0)
        {
            // "Did it hit Renault" is about what the thread is about; in "the Conficker worm, who wrote it" the name comes first.
            var isNamedFirst = !back.Success || own.Min(name => PlaceIn(typed, name)) < back.Index;
            return isNamedFirst && !OpensWithPlace().IsMatch(typed) ? ThreadReading.OwnTopic : ThreadReading.FollowUp;
        }

        if (HoldsAll(asked, thread))
        {
            return ThreadReading.SameTopic;
        }

        var described = thread.Words.SelectMany(word => word.Stems).ToHashSet();
        var news = asked.Words.Count(word => !word.Stems.All(described.Contains));
        return news >= WordsOfATopic && !back.Success && !Opening().IsMatch(typed) && !Asks().IsMatch(typed)
            ? ThreadReading.OwnTopic
            : ThreadReading.FollowUp;
    }

    /// <summary>The thread's topic with the new words; a time of their own takes the place of the thread's.</summary>
    public static string Rewrite(string topic, Query thread, Query asked, string typed)
    {
        var subject = asked.HasWindow && thread.HasWindow
            ? string.Join(' ', [thread.Text, .. thread.Sources.Select(source => $"source:\"{source}\"")])
            : topic;
        var words = Opening().Replace(typed.Trim(), "").TrimEnd('?', '!', '.', ' ');
        return $"{subject} {words}".Trim();
    }

    /// <summary>What a thread remembers of a question: the topic, without what was asked of it ("who is behind …").</summary>
    public static string SubjectOf(Query query, string typed) => !Asks().IsMatch(typed) ? typed.Trim() : QueryText.Of(query with
    {
        Text = string.Join(' ',
        [
            .. query.Identifiers.Select(identifier => identifier.Value),
            .. query.Words,
            .. query.Phrases.Select(phrase => $"\"{phrase}\""),
        ]),
    });

    /// <summary>What names something. A word that was corrected to a common one was only mistyped; a country is where, and not what.</summary>
    private static IEnumerable<string> NamesOf(QueryPlan plan) =>
    [
        .. plan.Identifiers.Select(identifier => identifier.Value.ToLowerInvariant()),
        .. plan.Query.Phrases.Select(phrase => phrase.ToLowerInvariant()),
        .. plan.NamingWords
            .Where(word => !Places.Contains(word.Written) && !(word.IsCorrected && EnglishWords.Contains(word.Written)))
            .Select(word => word.Asked),
    ];

    private static bool HoldsAll(QueryPlan asked, QueryPlan thread)
    {
        var stems = asked.Words.SelectMany(word => word.Stems).ToHashSet();
        return thread.Identifiers.All(asked.Identifiers.Contains)
            && thread.Query.Phrases.All(phrase => asked.Query.Phrases.Contains(phrase, StringComparer.OrdinalIgnoreCase))
            && (thread.Names ? thread.NamingWords : thread.Words).All(word => word.Stems.All(stems.Contains));
    }

    private static int PlaceIn(string typed, string name) => typed.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var place ? place : 0;

    [GeneratedRegex(@"\b(?:it|its|it['’]s|they|them|their|theirs|these|those|he|she|him|his|her|(?:this|that)(?!\s+(?:morning|day|week|weekend|month|quarter|year)))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Back();

    /// <summary>What joins a question to the one before it, and says nothing by itself.</summary>
    [GeneratedRegex(@"^\s*(?:(?:and|also|but|or|so|then|ok|okay|what about|how about|what of|what['’]s with|anything on|anything about|any|more on|more about|tell me about)\b[\s,]*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*(?:(?:and|also|but|or|so|what about|how about)\b[\s,]*)*(?:in|at|across|outside|inside|within|near)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpensWithPlace();

    [GeneratedRegex(@"^\s*(?:who|whose|what|when|where|why|how|which|is|are|was|were|did|does|do|has|have|had|can|could|should|will|would)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
