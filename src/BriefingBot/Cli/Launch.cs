namespace BriefingBot.Cli;

/// <summary>What the program was started with: settings, and the words of a command. Without words the server starts.</summary>
/// <param name="Overrides">Settings by key; <c>--data DIR</c> is <c>DataDirectory</c>.</param>
/// <param name="Words">The rest, in order.</param>
internal sealed record Launch(IReadOnlyDictionary<string, string?> Overrides, IReadOnlyList<string> Words)
{
    /// <summary>
    /// What is a setting although its name holds no colon: ours, and those that test hosts start the server with. As they are
    /// written, for <c>--samples</c> is an option of brief and <c>--Samples</c> a folder.
    /// </summary>
    private static readonly HashSet<string> PlainKeys =
    [
        "DataDirectory", "Samples", "Urls", "Manifest", "Aliases", "Profiles", "Admins",
        "urls", "environment", "contentRoot", "applicationName", "webRoot",
    ];

    /// <summary>Settings that name a file or a folder: on a command line they count from where they are typed, in a file from the content root.</summary>
    private static readonly string[] PathKeys =
        ["DataDirectory", "Samples", "Manifest", "Aliases", "Profiles", "Secrets:Directory", "Network:CaFile", "Teams:CertificatePath"];

    /// <summary>Everybody on a machine can read its command lines.</summary>
    private static readonly string[] SecretKeys = ["SigningSecret", "BotToken", "AppToken", "AppPassword", "ApiKey"];

    public bool StartsHost => Words.Count == 0;

    /// <exception cref="UsageException">A setting has no value, or is a secret.</exception>
    public static Launch Of(IReadOnlyList<string> args)
    {
        var overrides = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var words = new List<string>();
        for (var at = 0; at < args.Count; at++)
        {
            if (args[at] == "--")
            {
                words.AddRange(args.Skip(at));
                break;
            }

            var (key, value) = Split(args[at]);
            if (key != "data" && !IsSetting(key))
            {
                words.Add(args[at]);
                continue;
            }

            if (value is null && at + 1 < args.Count && !args[at + 1].StartsWith("--", StringComparison.Ordinal))
            {
                value = args[++at];
            }

            Take(overrides, key, value);
        }

        return new(overrides, words);
    }

    private static (string Key, string? Value) Split(string arg) =>
        !arg.StartsWith("--", StringComparison.Ordinal) ? ("", null)
        : arg.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals ? (arg[2..equals], arg[(equals + 1)..])
        : (arg[2..], null);

    private static bool IsSetting(string key) => key.Contains(':', StringComparison.Ordinal) || PlainKeys.Contains(key);

    private static void Take(Dictionary<string, string?> overrides, string key, string? value)
    {
        if (SecretKeys.Contains(key.Split(':')[^1], StringComparer.OrdinalIgnoreCase) || HoldsPassword(key, value))
        {
            throw new UsageException(
                $"--{key} is a secret, and everybody on this machine can read a command line. Set the environment variable {key.Replace(":", "__", StringComparison.Ordinal)}, or write it to a file of that name in Secrets:Directory.");
        }

        if (string.IsNullOrEmpty(value) && key is "data")
        {
            throw new UsageException("--data needs a folder, as in --data ./briefings.");
        }

        var name = key == "data" ? "DataDirectory" : key;
        overrides[name] = PathKeys.Contains(name, StringComparer.OrdinalIgnoreCase) && !string.IsNullOrEmpty(value)
            ? Path.GetFullPath(value)
            : value ?? throw new UsageException($"--{key} needs a value, as in --{key}=….");
    }

    private static bool HoldsPassword(string key, string? value) =>
        key.EndsWith(":ConnectionString", StringComparison.OrdinalIgnoreCase)
        && (value?.Contains("password=", StringComparison.OrdinalIgnoreCase) == true || value?.Contains("pwd=", StringComparison.OrdinalIgnoreCase) == true);
}
