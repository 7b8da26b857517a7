using System.CommandLine;
using BriefingBot.Chat.Privacy;
using BriefingBot.Storage;

namespace BriefingBot.Cli.Commands;

/// <summary>The person that a command is about.</summary>
internal sealed class PersonArgument : Argument<string>
{
    public PersonArgument()
        : base("user")
    {
        Description = "Who: slack:T…:U… (workspace and user), teams:<object id>, or local for whoever uses this machine's console and command line.";
        HelpName = "USER";
    }

    /// <exception cref="UsageException">It is nobody's id.</exception>
    public string Read(ParseResult words) => words.GetRequiredValue(this) is var user && PersonRecords.IsUser(user)
        ? user
        : throw new UsageException($"'{user}' is nobody's id. Write slack:T0001:U0002 (workspace and user), teams:<object id>, or local.");
}
