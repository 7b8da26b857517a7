namespace BriefingBot.Evaluation;

/// <summary>A topic and what each article is worth for it.</summary>
internal sealed record JudgedTopic(string Query, IReadOnlyDictionary<string, double> Gains);
