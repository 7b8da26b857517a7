using System.Reflection;

namespace BriefingBot.Feeds.Fetching;

/// <summary>An honest name, so that the owners of sources can tell who reads them and whom to write to.</summary>
internal static class UserAgent
{
    private static readonly string Version =
        typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "1.0.0";

    public static string Of(string contact) => contact.Length > 0 ? $"BriefingBot/{Version} (+{contact})" : $"BriefingBot/{Version}";
}
