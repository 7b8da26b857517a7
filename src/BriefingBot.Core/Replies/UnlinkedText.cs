using BriefingBot.Threats;

namespace BriefingBot.Replies;

/// <summary>Texts that chat clients show without making links of the addresses in them.</summary>
public static class UnlinkedText
{
    /// <summary>A title, a publisher's name, what somebody typed: defanged as the sentences of an answer are already.</summary>
    public static string Of(string text) => Defang.Text(text);
}
