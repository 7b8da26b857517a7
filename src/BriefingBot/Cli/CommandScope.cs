using System.CommandLine;
using BriefingBot.Articles;
using BriefingBot.Configuration;
using BriefingBot.Feeds.Fetching;

namespace BriefingBot.Cli;

/// <summary>What every command works with. The settings are read when the first one asks: help and wrong words need none.</summary>
internal sealed class CommandScope(Terminal terminal, TimeProvider clock, IReadOnlyDictionary<string, string?> overrides)
{
    private Settings? settings;

    public Terminal Terminal { get; } = terminal;

    public TimeProvider Clock { get; } = clock;

    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public Settings Settings => settings ??= Settings.Read(overrides);

    /// <summary>The articles, without their index; what comes in is read for the names that the settings know.</summary>
    /// <exception cref="Storage.StoreException">The store cannot be opened.</exception>
    public Corpus OpenCorpus() => Corpus.Open(Settings.DataDirectory, Clock, Settings.Names);

    /// <summary>The way to the network that the settings allow.</summary>
    public Fetcher CreateFetcher() => new(Settings.Feeds, Settings.Network, Clock, new LineLogger<Fetcher>(Terminal));

    /// <summary>Null until the settings were read: a failure before is not about its disk.</summary>
    public string? DataDirectory => settings?.DataDirectory;

    /// <summary>Given to every command: machines read the answer.</summary>
    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print the answer as JSON.",
        Recursive = true,
        Arity = ArgumentArity.Zero,
    };
}
