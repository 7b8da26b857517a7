using Microsoft.Extensions.AI;

namespace BriefingBot.Briefings.Models;

/// <summary>The options of a call, with on whose account and until when it is made.</summary>
internal sealed class CallOptions : ChatOptions
{
    public CallOptions()
    {
    }

    private CallOptions(CallOptions other)
        : base(other) => Commission = other.Commission;

    /// <summary>Null where nobody is charged and nobody waits.</summary>
    public Commission? Commission { get; init; }

    public override ChatOptions Clone() => new CallOptions(this);
}
