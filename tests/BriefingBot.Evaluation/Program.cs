using BriefingBot.Evaluation;

// With "answers [topic…]": prints answers to be read aloud, those of Judgements/answers.json without a topic. Without words: measures, and fails below a floor.
if (SharedData.Missing is { } missing)
{
    Console.WriteLine(missing);
    var required = Environment.GetEnvironmentVariable("BRIEFINGBOT_REQUIRE")?.Split(',').Contains("data") == true;
    Console.WriteLine(required ? "0 passed, 1 failed" : "0 passed, 0 failed");
    return required ? 1 : 0;
}

using var casie = await EvaluatedCorpus.OfCasieAsync();
if (args is ["answers", .. var asked])
{
    await Answers.PrintAsync(casie, asked.Length > 0 ? asked : [.. JudgedAnswer.All.Select(answer => answer.Question)]);
    return 0;
}

using var cranfield = await EvaluatedCorpus.OfCranfieldAsync();
var report = new Report();
await RankingMeasure.AddAsync(report, "Cranfield", cranfield, Cranfield.Topics, ndcgFloor: 0.38, recallFloor: 0.74);
await RankingMeasure.AddAsync(report, "casie, silver judgements", casie, CasieTopics.Silver, ndcgFloor: 0.97, recallFloor: 0.95);
await RankingMeasure.AddAsync(report, "casie, judged by eye", casie, CasieTopics.ByEye, ndcgFloor: 0.92, recallFloor: 0.92);
await RefusalMeasure.AddAsync(report, casie);
await CitationMeasure.AddAsync(report, casie);
await AnswerMeasure.AddAsync(report, casie);
return report.Finish();
