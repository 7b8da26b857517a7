using BriefingBot.Briefings.Models;
using BriefingBot.Briefings.Records;
using BriefingBot.Chat.SinceLast;
using BriefingBot.Chat.Threads;

namespace BriefingBot.Chat.Privacy;

/// <summary>Everything that is kept of a person.</summary>
/// <param name="Pseudonym">The name under which it is kept, unless <c>Retention:AskerIds</c> was another.</param>
/// <param name="Answers">With the questions.</param>
/// <param name="SinceLast">How far they were told of which topics.</param>
/// <param name="Threads">Where they asked last.</param>
/// <param name="OpenRequests">What they asked and is not answered yet: that it is there, for it is encrypted until then.</param>
/// <param name="Tokens">What the model cost for them, today and yesterday.</param>
public sealed record PersonExport(
    string User,
    string Pseudonym,
    IReadOnlyList<AnswerRecord> Answers,
    IReadOnlyList<AnswerFeedback> Feedback,
    IReadOnlyList<RememberedTopic> SinceLast,
    IReadOnlyList<ThreadContext> Threads,
    IReadOnlyList<OpenRequest> OpenRequests,
    IReadOnlyList<SpentTokens> Tokens);
