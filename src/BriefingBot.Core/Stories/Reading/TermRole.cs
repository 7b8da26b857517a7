namespace BriefingBot.Stories.Reading;

/// <summary>What a term does for its story.</summary>
internal enum TermRole
{
    /// <summary>It describes.</summary>
    Word,

    /// <summary>It names somebody or something, or is a figure.</summary>
    Name,

    /// <summary>It has one exact form in threat reports: a vulnerability, a hash.</summary>
    Identifier,
}
