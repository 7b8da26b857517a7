namespace BriefingBot.Cli.Output;

/// <summary>Text of one ink.</summary>
internal readonly record struct Stretch(string Text, Ink Ink = Ink.Plain)
{
    public static implicit operator Stretch(string text) => new(text);
}
