using BriefingBot.Feeds.Health;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Tests.Scenarios.Year;

/// <summary>A way in which a source is broken, and how <c>sources list</c> should show it at the end.</summary>
/// <param name="Name">The source's id.</param>
/// <param name="State">What it is at the end.</param>
/// <param name="Cause">Words of the error that is shown with it, with a bar between two of which one will do; null where the program gets along and shows nothing.</param>
internal sealed record Ailment(string Name, SourceHealth State, string? Cause, Func<SimulatedSource, HttpContext, DateTimeOffset, Task> Answer)
{
    /// <summary>Whether it is well for some days before it breaks.</summary>
    public bool IsWellAtFirst { get; init; } = true;

    /// <summary>When it breaks, as a part of the whole time.</summary>
    public double From { get; init; } = 0.15;

    /// <summary>When it publishes its last entry, as a part of the whole time.</summary>
    public double? Ends { get; init; }

    /// <summary>The host that it shares with another.</summary>
    public string? Host { get; init; }

    /// <summary>The address in the manifest, of the server's ports; null for the usual one.</summary>
    public Func<SimulatedWorld, string, string>? Address { get; init; }

    /// <summary>Whether it is asked without validators now and then, for a reason that its own test shows.</summary>
    public bool IsAskedOddly { get; init; }

    /// <summary>Whether its state may also be that of a well one, by when it was polled last.</summary>
    public bool MayBeWell { get; init; }
}
