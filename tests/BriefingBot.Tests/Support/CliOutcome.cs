using System.Text.Json;

namespace BriefingBot.Tests.Support;

/// <summary>What a command left behind for its caller.</summary>
internal sealed record CliOutcome(int ExitCode, string Output, string Errors)
{
    /// <summary>Standard output as JSON, on one line as a program gets it.</summary>
    public JsonElement Json()
    {
        Assert.Single(Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return JsonDocument.Parse(Output).RootElement;
    }

    /// <summary>Fails unless the command ended like this and said nothing beside its answer.</summary>
    public CliOutcome Succeeded()
    {
        Assert.Equal("", Errors);
        Assert.Equal(0, ExitCode);
        return this;
    }

    /// <summary>The one sentence of a command that failed, which left standard output empty.</summary>
    public string Failed(int exitCode)
    {
        Assert.Equal("", Output);
        Assert.Equal(exitCode, ExitCode);
        return Assert.Single(Errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
