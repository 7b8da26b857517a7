namespace BriefingBot.Feeds.Extraction;

/// <summary>Ends the parser from within its callbacks, which know exceptions only.</summary>
internal sealed class PageRefusedException(string reason) : Exception(reason);
