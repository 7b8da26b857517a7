using BriefingBot.Briefings.Records;
using BriefingBot.Replies;

namespace BriefingBot.Chat.Threads;

/// <summary>Under what a thread's topic is remembered. What somebody asks in private in a thread is not given away to the others in it.</summary>
/// <param name="Owner">Whose private questions these are; empty for those that all see.</param>
/// <param name="Asker">Who asks; empty where nobody is kept.</param>
internal sealed record ThreadKey(string Platform, string Thread, string Owner, string Asker)
{
    /// <summary>Platforms' ids are far shorter.</summary>
    private const int LongestThread = 500;

    /// <returns>Null outside of a thread, and for private questions of nobody in particular.</returns>
    public static ThreadKey? Of(Asker asker, AskerNames names)
    {
        if (asker.Thread is not { Length: > 0 and <= LongestThread } thread)
        {
            return null;
        }

        var person = names.Of(asker.User);
        var platform = asker.Channel.Split(':')[0];
        return asker.Visibility == Visibility.Channel ? new(platform, thread, "", person)
            : person.Length > 0 ? new(platform, thread, person, person)
            : null;
    }
}
