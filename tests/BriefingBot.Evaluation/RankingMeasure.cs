namespace BriefingBot.Evaluation;

/// <summary>How well the ranking puts the relevant first, averaged over topics.</summary>
internal static class RankingMeasure
{
    private const int RecallDepth = 100;

    public static async Task AddAsync(
        Report report, string collection, EvaluatedCorpus corpus, IReadOnlyList<JudgedTopic> topics, double ndcgFloor, double recallFloor)
    {
        double ndcg = 0, recall = 0;
        foreach (var topic in topics)
        {
            var ranked = await corpus.RankAsync(topic.Query, RecallDepth);
            ndcg += Ndcg.At(10, ranked, topic.Gains);
            recall += Ndcg.RecallAt(RecallDepth, ranked, topic.Gains);
        }

        report.AtLeast($"{collection}: nDCG@10 over {topics.Count} topics", ndcg / topics.Count, ndcgFloor);
        report.AtLeast($"{collection}: recall@{RecallDepth}", recall / topics.Count, recallFloor);
    }
}
