namespace BriefingBot.Cli;

/// <summary>The words of a command line are wrong. The message says what is, and what would be right.</summary>
internal sealed class UsageException(string message) : Exception(message);
