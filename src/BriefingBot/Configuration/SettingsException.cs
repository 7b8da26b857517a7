namespace BriefingBot.Configuration;

/// <summary>A setting is wrong. The message names it and says what would be right.</summary>
internal sealed class SettingsException(string message, Exception? cause = null) : Exception(message, cause);
