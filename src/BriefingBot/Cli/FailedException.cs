namespace BriefingBot.Cli;

/// <summary>A command was understood and could not be done. The message says why, and what to do about it.</summary>
internal sealed class FailedException(string message, Exception? cause = null) : Exception(message, cause);
