namespace BriefingBot.Feeds.Fetching;

/// <summary>Carries the guard's objection out of the HTTP stack, which knows exceptions only.</summary>
internal sealed class AddressRefusedException(string objection) : Exception(objection);
