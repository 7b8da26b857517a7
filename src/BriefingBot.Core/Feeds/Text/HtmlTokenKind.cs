namespace BriefingBot.Feeds.Text;

/// <summary>What an <see cref="HtmlTokenizer"/> stands on.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Text with its entities still encoded.</summary>
    Text,

    StartTag,

    EndTag,

    /// <summary>The inside of a script, a style sheet and the like.</summary>
    RawText,
}
