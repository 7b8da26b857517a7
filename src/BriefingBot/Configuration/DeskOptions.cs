using System.ComponentModel.DataAnnotations;

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

    public ChannelOptions Channels { get; init; } = new();

    /// <summary>What a channel may see unless it is told otherwise.</summary>
    internal sealed class ChannelOptions
    {
        /// <summary>clear, green, amber, amber+strict or red.</summary>
        [AllowedValues("clear", "green", "amber", "amber+strict", "red", ErrorMessage = "Channels:DefaultMaxTlp must be clear, green, amber, amber+strict or red.")]
        public string DefaultMaxTlp { get; init; } = "green";
    }
}
