namespace BriefingBot.Cli;

/// <summary>What a command tells the program that started it.</summary>
internal static class ExitCode
{
    /// <summary>Done; also when nothing was found.</summary>
    public const int Success = 0;

    /// <summary>Not done, or not all of it.</summary>
    public const int Failure = 1;

    /// <summary>The words were wrong; nothing was done.</summary>
    public const int Usage = 2;
}
