using System.Text;

namespace BriefingBot.Threats.Names;

/// <summary>What is the same in all spellings of a name: its letters and digits, in lower case.</summary>
internal static class NameKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var token in NameToken.In(name))
        {
            key.Append(name, token.Start, token.End - token.Start);
        }

        return key.ToString().ToLowerInvariant();
    }
}
