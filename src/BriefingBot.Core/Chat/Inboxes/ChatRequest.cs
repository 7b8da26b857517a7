namespace BriefingBot.Chat.Inboxes;

/// <summary>What somebody asked on a chat platform, with all that is needed to answer it later.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Channel">Where it was asked: <c>slack:T012AB3CD:C012AB3CD</c>.</param>
/// <param name="User">Who asked: <c>slack:T012AB3CD:U012AB3CD</c>.</param>
/// <param name="ReturnAddress">Where the answer goes, in the platform's own form. A secret: whoever has it can post there.</param>
/// <param name="AnswerBy">When that address ends.</param>
public sealed record ChatRequest(
    RequestId Id, string Text, string Channel, string User, string ReturnAddress, DateTimeOffset ReceivedAt, DateTimeOffset AnswerBy);
