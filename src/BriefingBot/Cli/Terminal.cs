using System.Text;
using BriefingBot.Cli.Output;
using Spectre.Console;

namespace BriefingBot.Cli;

/// <summary>Where a command writes: answers to <see cref="Output"/>, everything else to <see cref="Error"/>.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    /// <summary>The width of what is written to a file or to another program.</summary>
    public const int PlainWidth = 80;

    private const int NarrowestWidth = 20;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Whether somebody looks at <see cref="Output"/>.</summary>
    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether bold and colours may be written.</summary>
    public bool Styles { get; init; }

    public int Width { get; init; } = PlainWidth;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        // Names from all over the world, and dashes: other encodings would make question marks of them.
        System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var toTerminal = !System.Console.IsOutputRedirected;
        return new(System.Console.Out, System.Console.Error)
        {
            OutputIsTerminal = toTerminal,
            ErrorIsTerminal = !System.Console.IsErrorRedirected,
            Styles = toTerminal
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && ConsoleOn(System.Console.Out).Profile.Capabilities.Ansi,
            Width = toTerminal ? Math.Max(System.Console.WindowWidth, NarrowestWidth) : PlainWidth,
        };
    }

    /// <summary>Says something beside the answer, in one line.</summary>
    public void Say(string sentence)
    {
        Error.WriteLine("briefingbot: " + Printable.Line(sentence));
        Error.Flush();
    }

    public static IAnsiConsole ConsoleOn(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
