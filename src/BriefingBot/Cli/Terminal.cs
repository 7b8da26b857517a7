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

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lock saying = new();

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
        var (toTerminal, errorsToTerminal) = (!System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected);
        if (OperatingSystem.IsWindows() && (toTerminal || errorsToTerminal))
        {
            // Its consoles still start with a code page that has no dashes and few names.
            System.Console.OutputEncoding = Utf8;
        }

        return new(
            toTerminal ? System.Console.Out : Utf8Writer(System.Console.OpenStandardOutput()),
            errorsToTerminal ? System.Console.Error : Utf8Writer(System.Console.OpenStandardError()))
        {
            OutputIsTerminal = toTerminal,
            ErrorIsTerminal = errorsToTerminal,
            Styles = toTerminal
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && ConsoleOn(System.Console.Out).Profile.Capabilities.Ansi,
            Width = toTerminal ? Math.Max(System.Console.WindowWidth, NarrowestWidth) : PlainWidth,
        };
    }

    /// <summary>Says something beside the answer, in one line.</summary>
    public void Say(string sentence)
    {
        // Sources are polled side by side, and each may have something to say.
        lock (saying)
        {
            Error.WriteLine("briefingbot: " + Printable.Line(sentence));
            Error.Flush();
        }
    }

    /// <summary>A console that knows what the terminal behind a writer can do.</summary>
    public static IAnsiConsole ConsoleOn(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });

    /// <summary>What a file or another program reads is UTF-8, whatever the terminal's language.</summary>
    private static StreamWriter Utf8Writer(Stream stream) => new(stream, Utf8) { AutoFlush = true };
}
