using BriefingBot.Articles;

namespace BriefingBot.Feeds.Manifest;

/// <summary>What a source is where the manifest does not say.</summary>
internal static class SourceDefaults
{
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1);

    /// <summary>What is exploited today is wanted today.</summary>
    private static readonly TimeSpan Urgent = TimeSpan.FromMinutes(15);

    /// <summary>Looking through a folder costs nobody anything, and changes are also told by the system.</summary>
    private static readonly TimeSpan Folder = TimeSpan.FromSeconds(10);

    public static string ClassOf(SourceKind kind) => kind switch
    {
        SourceKind.Folder => "internal",
        SourceKind.Kev => "authority",
        _ => "news",
    };

    /// <summary>Feeds are public; what lies in a company's folder is not.</summary>
    public static Tlp TlpOf(SourceKind kind) => kind == SourceKind.Folder ? Tlp.Amber : Tlp.Clear;

    public static TimeSpan PollOf(SourceKind kind, string group) =>
        kind == SourceKind.Folder ? Folder : kind == SourceKind.Kev || group == "vendor" ? Urgent : Usual;
}
