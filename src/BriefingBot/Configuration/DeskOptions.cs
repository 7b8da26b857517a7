using System.ComponentModel.DataAnnotations;
using BriefingBot.Briefings.Records;

namespace BriefingBot.Configuration;

/// <summary>Where things are kept, and what may be shown. Relative paths count from the content root.</summary>
internal sealed class DeskOptions
{
    /// <summary>Stores and index. Empty: a folder of the user's application data.</summary>
    public string DataDirectory { get; init; } = "";

    /// <summary>The sample articles' folder.</summary>
    [Required]
    public string Samples { get; init; } = "manifests/samples";

    /// <summary>The sources' file; it may not be there.</summary>
    [Required]
    public string Manifest { get; init; } = "manifests/sources.yaml";

    /// <summary>The file of known names and their aliases; it may not be there.</summary>
    [Required]
    public string Aliases { get; init; } = "manifests/aliases.yaml";

    public ChannelOptions Channels { get; init; } = new();

    public AdminOptions Admin { get; init; } = new();

    public RedisOptions Redis { get; init; } = new();

    public RetentionOptions Retention { get; init; } = new();

    /// <summary>What a channel may see unless it is told otherwise.</summary>
    internal sealed class ChannelOptions
    {
        /// <summary>clear, green, amber, amber+strict or red.</summary>
        [AllowedValues("clear", "green", "amber", "amber+strict", "red", ErrorMessage = "Channels:DefaultMaxTlp must be clear, green, amber, amber+strict or red.")]
        public string DefaultMaxTlp { get; init; } = "green";
    }

    /// <summary>Who looks after the installation.</summary>
    internal sealed class AdminOptions
    {
        /// <summary>The channel that is told when a source fails or goes silent, and when it recovers. Empty: the log alone.</summary>
        [RegularExpression(@"slack:T[A-Z0-9]+:[CGD][A-Z0-9]+|teams:\S+", ErrorMessage = "Admin:Channel must be slack:<workspace>:<channel>, as in slack:T0001:C0002, or teams:<conversation id>; empty for the log alone.")]
        public string Channel { get; init; } = "";
    }

    /// <summary>The cache that hosts share.</summary>
    internal sealed class RedisOptions
    {
        /// <summary>As the client reads it: <c>localhost:6379,password=…</c>. Empty: answers are cached in memory only.</summary>
        [RedisConnectionString]
        public string ConnectionString { get; init; } = "";
    }

    /// <summary>How long what is known of people is kept.</summary>
    internal sealed class RetentionOptions
    {
        /// <summary>Records of answers.</summary>
        [RegularExpression(RetentionTime.Pattern, ErrorMessage = "Retention:Answers must be a number of days above 0, as in 30 days.")]
        public string Answers { get; init; } = "30 days";

        /// <summary>What they say of who asked.</summary>
        [AllowedValues("Pseudonym", "Plain", "None", ErrorMessage = "Retention:AskerIds must be Pseudonym, Plain or None.")]
        public string AskerIds { get; init; } = nameof(Briefings.Records.AskerIds.Pseudonym);

        /// <summary>What administrators did.</summary>
        [RegularExpression(RetentionTime.Pattern, ErrorMessage = "Retention:Audit must be a number of days above 0, as in 365 days.")]
        public string Audit { get; init; } = "365 days";

        public RecordRules Rules => new(RetentionTime.Read(Answers), Enum.Parse<AskerIds>(AskerIds)) { Audit = RetentionTime.Read(Audit) };
    }
}
