namespace BriefingBot.Replies;

/// <summary>Short replies to commands that cannot be done.</summary>
public static class CommandReply
{
    /// <summary>The same for an answer that is not there and for one that is another's.</summary>
    /// <param name="id">As canonical, <c>b-7K3F</c>.</param>
    public static Reply NoSuchAnswer(string id) => Of(
        ReplyKind.Usage,
        $"There is no answer {id} that could be shown to you here. Answers are shown again to who asked, and to the channel where they were shared, "
        + "until they expire; their ids stand at their end.");

    /// <summary>A command that is known and not built.</summary>
    /// <param name="word"><c>timeline</c>, <c>digest daily</c>.</param>
    public static Reply NotBuilt(string word) => Of(
        ReplyKind.NotBuilt,
        $"\"{word}\" is not built yet. What works: a topic, the address of a stored article, timeline, iocs and since-last with a topic, show <id>, sources, help. To be briefed on the words themselves, "
        + $"put them in quotation marks: /brief \"{word}\" …");

    private static Reply Of(ReplyKind kind, string message) => new(kind, Visibility.Private, [new ReplyBlock.Note(message)], []);
}
