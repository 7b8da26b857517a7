using System.ComponentModel.DataAnnotations;
using BriefingBot.Articles;
using BriefingBot.Briefings.Models;
using BriefingBot.Chat;
using BriefingBot.Feeds.Fetching;
using BriefingBot.Retrieval;
using BriefingBot.Threats.Names;

namespace BriefingBot.Configuration;

/// <summary>
/// The program's settings: <c>appsettings.json</c> of the content root, then the files of <c>Secrets:Directory</c>, then environment
/// variables, then the command line.
/// </summary>
internal sealed class Settings
{
    /// <summary>Read when they are first asked for: most commands need none.</summary>
    private readonly Lazy<IReadOnlyList<KnownName>> names;

    private readonly Lazy<DeskSetup> desk;

    private Settings(IConfiguration configuration, string contentRoot, DeskOptions desk, FetchOptions feeds, NetworkOptions network, ModelOptions model)
    {
        Configuration = configuration;
        ContentRootPath = contentRoot;
        DataDirectory = desk.DataDirectory.Length > 0
            ? Path.GetFullPath(desk.DataDirectory, contentRoot)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "BriefingBot");
        AliasesPath = Path.GetFullPath(desk.Aliases, contentRoot);
        names = new(() => NamesOf(AliasesPath));
        this.desk = new(() => new(DataDirectory, Path.GetFullPath(desk.Samples, contentRoot))
        {
            Records = desk.Retention.Rules,
            Names = Names,
            Model = model.Kind == ModelProvider.None ? null : new(model, hosts => new OutboundHttp(network).ToHosts(new(hosts))),
        });
        RedisConnectionString = desk.Redis.ConnectionString;
        AdminChannel = desk.Admin.Channel;
        ManifestPath = Path.GetFullPath(desk.Manifest, contentRoot);
        (Feeds, Network, Model) = (feeds, network, model);
        DefaultClearance = new(TlpText.TryParse(desk.Channels.DefaultMaxTlp)!.Value);
    }

    public IConfiguration Configuration { get; }

    public string ContentRootPath { get; }

    public string DataDirectory { get; }

    /// <summary>What the desk is made of; without a cache, which the host adds.</summary>
    /// <exception cref="SettingsException">The file of names is wrong.</exception>
    public DeskSetup Desk => desk.Value;

    public string AliasesPath { get; }

    /// <summary>The names of the file.</summary>
    /// <exception cref="SettingsException">It is wrong. To go on without its names would be to read every stored article again without them.</exception>
    public IReadOnlyList<KnownName> Names => names.Value;

    /// <summary>Empty for none.</summary>
    public string RedisConnectionString { get; }

    /// <summary>As <c>slack:T…:C…</c> or <c>teams:…</c>; empty for none.</summary>
    public string AdminChannel { get; }

    public string ManifestPath { get; }

    public Clearance DefaultClearance { get; }

    /// <summary>The section <c>Feeds</c>.</summary>
    public FetchOptions Feeds { get; }

    /// <summary>The section <c>Network</c>.</summary>
    public NetworkOptions Network { get; }

    /// <summary>The section <c>Llm</c>.</summary>
    public ModelOptions Model { get; }

    /// <summary>Somebody at this machine, by the command line or the console.</summary>
    public Asker LocalAsker(string channel) => new(channel, DefaultClearance) { User = "local" };

    /// <exception cref="SettingsException">A setting is out of its range, or a file cannot be read.</exception>
    /// <param name="overrides">What the command line says, by key; it wins.</param>
    public static Settings Read(IReadOnlyDictionary<string, string?> overrides)
    {
        var contentRoot = ContentRoot.Find();
        try
        {
            var configuration = ReadFrom(contentRoot, overrides);
            var desk = configuration.Get<DeskOptions>() ?? new();
            Validator.ValidateObject(desk, new(desk), validateAllProperties: true);
            var feeds = FeedsOf(configuration.GetSection("Feeds"));
            var network = NetworkOf(configuration.GetSection("Network"), contentRoot);
            var model = configuration.GetSection("Llm").Get<ModelOptions>() ?? new();
            foreach (var section in new object[] { desk.Channels, desk.Admin, desk.Redis, desk.Retention, feeds, network, model })
            {
                Validator.ValidateObject(section, new(section), validateAllProperties: true);
            }

            return new(configuration, contentRoot, desk, feeds, network, model);
        }
        catch (Exception failure) when (failure is ValidationException or InvalidDataException or InvalidOperationException or FormatException)
        {
            throw new SettingsException(failure.Message, failure);
        }
    }

    private static IConfiguration ReadFrom(string contentRoot, IReadOnlyDictionary<string, string?> overrides)
    {
        var withoutSecrets = Build(_ => { });
        return SecretFiles.DirectoryOf(withoutSecrets, contentRoot) is { } secrets ? Build(files => files.AddKeyPerFile(secrets)) : withoutSecrets;

        IConfiguration Build(Action<ConfigurationBuilder> addSecrets)
        {
            var builder = new ConfigurationBuilder();
            builder.SetBasePath(contentRoot).AddJsonFile("appsettings.json", optional: true);
            addSecrets(builder);
            return builder.AddEnvironmentVariables().AddInMemoryCollection(overrides).Build();
        }
    }

    private static IReadOnlyList<KnownName> NamesOf(string path) => AliasFile.Read(path) switch
    {
        { Problems: { Count: > 0 } problems } => throw new SettingsException(
            string.Join(Environment.NewLine, ["The file of names (Aliases) is wrong; correct it first:", .. problems.Select(problem => problem.ToString())])),
        { Names: var names } => names,
    };

    /// <remarks>A list fits one word of a command line or a variable too, between commas.</remarks>
    private static FetchOptions FeedsOf(IConfigurationSection section) => new()
    {
        Contact = section["Contact"] ?? "",
        AllowedInternalHosts =
        [
            .. (section["AllowedInternalHosts"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            .. section.GetSection("AllowedInternalHosts").GetChildren().Select(host => host.Value ?? ""),
        ],
    };

    private static NetworkOptions NetworkOf(IConfigurationSection section, string contentRoot) => new()
    {
        Proxy = section["Proxy"] ?? "",
        NoProxy = section["NoProxy"] ?? "",
        CaFile = section["CaFile"] is { Length: > 0 } file ? Path.GetFullPath(file, contentRoot) : "",
    };
}
