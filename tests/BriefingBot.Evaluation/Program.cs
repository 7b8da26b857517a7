using BriefingBot.Evaluation;

using var casie = await EvaluatedCorpus.OfCasieAsync();
if (args is ["answers", .. var asked])
{
    await Answers.PrintAsync(casie, asked.Length > 0 ? asked : [.. CasieTopics.Silver.Select(topic => topic.Query), .. CasieTopics.WithoutSource]);
    return 0;
}

using var cran = await EvaluatedCorpus.OfCranfieldAsync();
foreach (var (name, corpus, topics) in new[] { ("cranfield", cran, Cranfield.Topics), ("silver", casie, CasieTopics.Silver), ("eye", casie, CasieTopics.ByEye) })
{
    double n = 0, r = 0;
    foreach (var topic in topics)
    {
        var ranked = await corpus.RankAsync(topic.Query, 100);
        var g = Ndcg.At(10, ranked, topic.Gains);
        n += g; r += Ndcg.RecallAt(100, ranked, topic.Gains);
        if (name != "cranfield") Console.WriteLine($"  {g:F3} {topic.Query}  {string.Join(' ', ranked.Take(10).Select(id => id + ":" + Math.Log2(topic.Gains.GetValueOrDefault(id)+1)))}");
    }
    Console.WriteLine($"{name} ndcg {n / topics.Count:F4} recall {r / topics.Count:F4}");
}
return 0;
