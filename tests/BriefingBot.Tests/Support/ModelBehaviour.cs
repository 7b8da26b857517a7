namespace BriefingBot.Tests.Support;

/// <summary>What a model's service may do to whoever asks it.</summary>
public enum ModelBehaviour
{
    Answers,
    RefusesTheKey,
    Forbids,
    KnowsNoSuchModel,
    IsBusyForAMoment,
    IsBusyForLong,
    FiltersThePrompt,
    FiltersTheAnswer,
    Fails,
    IsUnavailable,
    Hangs,
    HangsMidway,
    BreaksOff,
    StopsEarly,
    SaysNothing,
    SendsNothing,
    WritesProse,
    SendsAPage,
    WritesGerman,
    WritesWithoutEnd,
    CitesNothing,
    ForgesCitations,
    ObeysTheArticle,
    FindsTooLittle,
}
