namespace BriefingBot.Briefings.Models;

/// <summary>What a model has cost for one person on a day, UTC.</summary>
public sealed record SpentTokens(DateOnly Day, long In, long Out);
