using BriefingBot.Briefings;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Chat.Handlers;

/// <summary>Makes a question of a topic as it was typed.</summary>
internal static class AskedQuestion
{
    /// <param name="problem">A sentence for the asker; empty when there is a question.</param>
    /// <returns>Null when there is nothing to look for, or an option makes no sense.</returns>
    public static Question? Read(string topic, Asker asker, DateTimeOffset now, out string problem)
    {
        var parse = QueryParser.Parse(topic, now, asker.Zone);
        problem = parse switch
        {
            QueryParse.Invalid { Message: var message } => message,
            QueryParse.Parsed { Query.IsEmpty: true } => "There is nothing to look for in these words. Name a topic, as in /brief wannacry.",
            _ => "",
        };
        return problem.Length == 0 ? new(topic, ((QueryParse.Parsed)parse).Query, asker.Clearance) { User = asker.User } : null;
    }
}
