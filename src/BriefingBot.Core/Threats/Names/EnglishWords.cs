using System.Collections.Frozen;
using System.Reflection;

namespace BriefingBot.Threats.Names;

/// <summary>The shipped list of common English words, and the few of this field: what is on it describes, what is not may be a name.</summary>
internal static class EnglishWords
{
    private static readonly Lazy<FrozenSet<string>> All = new(Read);

    /// <summary>Words of the field that no general list holds and no article is about.</summary>
    private static readonly string[] OfTheField =
    [
        "adware", "antivirus", "backdoor", "botnet", "botnets", "cryptocurrency", "cyber", "cyberattack", "cyberattacks", "cybercrime",
        "cybercriminal", "cybercriminals", "cybersecurity", "cve", "ddos", "dataset", "deepfake", "email", "emails", "exfiltration",
        "firewalls", "firmware", "hacktivist", "honeypot", "infosec", "iot", "keylogger", "malvertising", "malware", "online", "passcode",
        "phish", "phished", "phishing", "plugin", "plugins", "ransomware", "rootkit", "rootkits", "scam", "scams", "smishing", "spyware",
        "trojan", "trojans", "vishing", "vpn", "website", "websites", "wifi", "worms", "zeroday",
    ];

    public static bool Contains(string word) => All.Value.Contains(word);

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("BriefingBot.Threats.Names.EnglishWords.txt")!);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Concat(OfTheField)
            .ToFrozenSet();
    }
}
