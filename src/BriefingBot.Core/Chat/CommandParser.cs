namespace BriefingBot.Chat;

/// <summary>
/// Tells what a line asks for. A word is a command only where the rest fits its grammar: <c>help</c> alone asks for help,
/// <c>help desk scam</c> is a topic.
/// </summary>
public static class CommandParser
{
    /// <param name="text">What stands after <c>/brief</c>; the word itself may stand before it, as people paste it.</param>
    public static ChatCommand Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Trim();
        if (words.StartsWith("/brief", StringComparison.OrdinalIgnoreCase) && (words.Length == 6 || char.IsWhiteSpace(words[6])))
        {
            words = words[6..].Trim();
        }

        return words.Length == 0 || words.Equals("help", StringComparison.OrdinalIgnoreCase)
            ? new ChatCommand.Help()
            : new ChatCommand.Brief(words);
    }
}
