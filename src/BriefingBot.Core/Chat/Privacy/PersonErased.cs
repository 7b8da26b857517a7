namespace BriefingBot.Chat.Privacy;

/// <summary>How much was erased of a person.</summary>
public sealed record PersonErased(string User, int Answers, int Feedback, int SinceLast, int Threads, int OpenRequests, int TokenDays);
