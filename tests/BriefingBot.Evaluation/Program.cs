using System.Globalization;
using BriefingBot.Evaluation;
using BriefingBot.Tests.Feeds.Parsing;

// "mutants <n>": reads n damaged feeds. "kills [n]": kills imports at random moments and looks at what is left. "answers [topic…]":
// prints answers to be read aloud, those of Judgements/answers.json without a topic. "answerable [held]": asks only what the articles
// tell: the questions by which rules are tuned, or those held out (look at those last). "pages", "indicators", "stories", "claims",
// "models": measure only the reading of web pages; of indicators and dates; stories, and what each signal gives; the checks of
// sentences; what reaches the reader of models that lie or obey. "year [days]": polls 200 simulated sources through a year. Without
// words: measures all, and fails below a floor. The first two, the year and "claims" need no shared data.
if (args is ["mutants", var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var mutants))
{
    var damaged = new Report();
    damaged.None($"{mutants} damaged feeds: exceptions, over 250 ms of CPU, over 64 MB", FeedMutants.Faults(mutants));
    return damaged.Finish();
}

if (args is ["claims"])
{
    var judged = new Report();
    ClaimMeasure.Add(judged);
    return judged.Finish();
}

if (args is ["kills", .. var count])
{
    return await KillMeasure.RunAsync(count is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 20);
}

if (args is ["year", .. var days])
{
    return await YearMeasure.RunAsync(days is [var length] ? int.Parse(length, CultureInfo.InvariantCulture) : 365);
}

if (SharedData.Missing is { } missing)
{
    Console.WriteLine(missing);
    var required = Environment.GetEnvironmentVariable("BRIEFINGBOT_REQUIRE")?.Split(',').Contains("data") == true;
    Console.WriteLine(required ? "0 passed, 1 failed" : "0 passed, 0 failed");
    return required ? 1 : 0;
}

var report = new Report();
if (args is ["pages"])
{
    ExtractionMeasure.Add(report);
    return report.Finish();
}

if (args is ["indicators"])
{
    IndicatorMeasure.Add(report);
    EventDateMeasure.Add(report);
    return report.Finish();
}

using var casie = await EvaluatedCorpus.OfCasieAsync();
if (args is ["answers", .. var asked])
{
    await Answers.PrintAsync(casie, asked.Length > 0 ? asked : [.. JudgedAnswer.All.Select(answer => answer.Question)]);
    return 0;
}

if (args is ["models"])
{
    await ModelMeasure.AddAsync(report, casie);
    return report.Finish();
}

if (args is ["answerable", .. var part])
{
    await AnswerableMeasure.AddAsync(report, casie, part is ["held"] ? "held" : "dev");
    return report.Finish();
}

if (args is ["stories"])
{
    await StoryMeasure.AddAsync(report, casie);
    await ReprintMeasure.AddAsync(report);
    await StoryMeasure.PrintAblationAsync(casie);
    return report.Finish();
}

using var cranfield = await EvaluatedCorpus.OfCranfieldAsync();
await RankingMeasure.AddAsync(report, "Cranfield", cranfield, Cranfield.Topics, ndcgFloor: 0.38, recallFloor: 0.74);
await RankingMeasure.AddAsync(report, "casie, silver judgements", casie, CasieTopics.Silver, ndcgFloor: 0.97, recallFloor: 0.95);
await RankingMeasure.AddAsync(report, "casie, judged by eye", casie, CasieTopics.ByEye, ndcgFloor: 0.92, recallFloor: 0.92);
await RankingMeasure.AddAsync(report, "casie by other names", casie, AliasTopics.All, ndcgFloor: 0.97, recallFloor: 0.95);
await RefusalMeasure.AddAsync(report, casie);
await OverRefusalMeasure.AddAsync(report, casie);
await AnswerableMeasure.AddAsync(report, casie);
await CitationMeasure.AddAsync(report, casie);
await AnswerMeasure.AddAsync(report, casie);
IndicatorMeasure.Add(report);
EventDateMeasure.Add(report);
await ModelMeasure.AddAsync(report, casie);
ExtractionMeasure.Add(report);
await StoryMeasure.AddAsync(report, casie);
await ReprintMeasure.AddAsync(report);
ClaimMeasure.Add(report);
return report.Finish();
