namespace BriefingBot.Tests.Scenarios.Year;

/// <summary>With which headers a server lets itself be asked for what is new only.</summary>
internal enum ValidatorStyle
{
    Tag,
    WeakTagAndDate,
    Date,
    None,
}
