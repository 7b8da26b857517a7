namespace BriefingBot.Evaluation;

/// <summary>Where in an article something is planted.</summary>
internal enum PlantedPlace
{
    Start,
    Middle,
    End,
}
