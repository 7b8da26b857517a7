using BriefingBot.Briefings;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Evaluation;

/// <summary>Prints answers to be read aloud.</summary>
internal static class Answers
{
    public static async Task PrintAsync(EvaluatedCorpus corpus, IEnumerable<string> topics)
    {
        foreach (var topic in topics)
        {
            var briefing = await corpus.BriefAsync(topic);
            Console.WriteLine($"\n## {topic} — {briefing.Status}, {briefing.Sentences.Sum(sentence => WordCount.Of(sentence.Text))} words");
            foreach (var sentence in briefing.Sentences)
            {
                Console.WriteLine($"  {sentence.Facet,-12} {sentence.Text} [{string.Join("][", sentence.Citations)}]");
            }

            foreach (var disagreement in briefing.Disagreements)
            {
                Console.WriteLine($"  differ       {disagreement.About}: {string.Join("; ", disagreement.Sides.Select(side => $"{side.Value} [{string.Join("][", side.Citations)}]"))}");
            }

            foreach (var source in briefing.Sources)
            {
                Console.WriteLine($"      [{source.N}] {source.ArticleId} {source.PublishedAt:yyyy-MM-dd} {source.Title}");
            }

            if (briefing.Suggestions.Count > 0)
            {
                Console.WriteLine($"      suggested: {string.Join(", ", briefing.Suggestions)}");
            }
        }
    }
}
