using BriefingBot.Articles;
using BriefingBot.Briefings;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Evaluation;

/// <summary>What an article's own title names is not answered "nothing found": the rarest two words of every sixteenth title are asked.</summary>
internal static class OverRefusalMeasure
{
    private const int Step = 16;

    private const int WordsAsked = 2;

    /// <summary>Of the questions; some articles have no sentence that can be read alone.</summary>
    private const double Answered = 0.98;

    public static async Task AddAsync(Report report, EvaluatedCorpus casie)
    {
        var questions = await QuestionsAsync(casie);
        var refused = new List<string>();
        foreach (var (id, question) in questions)
        {
            if ((await casie.BriefAsync(question)).Status == BriefingStatus.NothingFound)
            {
                refused.Add($"{question}, of article {id}");
            }
        }

        report.AtLeast($"questions made of one title that are answered, of {questions.Count}", 1 - ((double)refused.Count / questions.Count), Answered, refused);
    }

    private static async Task<List<(string Id, string Question)>> QuestionsAsync(EvaluatedCorpus casie)
    {
        var store = casie.Corpus.Corpus.Store;
        var changed = (await store.ReadChangesAsync(0, int.MaxValue, CancellationToken.None)).Select(change => change.ArticleId).Distinct();
        var titled = (await store.ReadAsync([.. changed], CancellationToken.None))
            .Where(article => article.Title.Length > 0)
            .OrderBy(article => article.Id, StringComparer.Ordinal)
            .Where((_, at) => at % Step == 0);
        var questions = new List<(string, string)>();
        foreach (var article in titled)
        {
            questions.Add((article.Id, string.Join(' ', await RarestWordsAsync(casie, article))));
        }

        return questions;
    }

    /// <summary>In the order in which the title has them.</summary>
    private static async Task<IEnumerable<string>> RarestWordsAsync(EvaluatedCorpus casie, Article article)
    {
        // A title is words and no command: a colon in it is punctuation.
        var parsed = (QueryParse.Parsed)QueryParser.Parse(article.Title.Replace(':', ' ').Replace('"', ' '), TimeProvider.System.GetUtcNow());
        var plan = (await casie.Corpus.SearchAsync(new(parsed.Query, EvaluatedCorpus.Everything, 1), CancellationToken.None)).Plan;
        return plan.Words.Index()
            .OrderByDescending(word => word.Item.Rarity)
            .ThenBy(word => word.Index)
            .Take(WordsAsked)
            .OrderBy(word => word.Index)
            .Select(word => word.Item.Asked);
    }
}
