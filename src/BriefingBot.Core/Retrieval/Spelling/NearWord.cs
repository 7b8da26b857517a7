namespace BriefingBot.Retrieval.Spelling;

/// <summary>A word of the index that is few letters from another.</summary>
/// <param name="Distance">How many letters are off.</param>
/// <param name="Articles">How many articles hold it.</param>
internal readonly record struct NearWord(string Word, int Distance, int Articles);
