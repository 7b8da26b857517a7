namespace BriefingBot.Diagnosis;

/// <summary>What one check found.</summary>
/// <param name="Name">clock, settings, data, disk, corpus.db, desk.db, index, slack, redis or model.</param>
/// <param name="Ok">False where something has to be done.</param>
/// <param name="Message">What was found, and what to do about it.</param>
internal sealed record Finding(string Name, bool Ok, string Message);
