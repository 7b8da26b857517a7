namespace BriefingBot.Replies;

/// <summary>A file that comes with a reply, for whoever wants to work with what it holds.</summary>
/// <param name="Name">Lower-case letters, digits, dots and hyphens: safe as a name on any disk.</param>
/// <param name="MediaType">As in HTTP.</param>
/// <param name="Text">UTF-8 when it is written.</param>
public sealed record ReplyFile(string Name, string MediaType, string Text);
