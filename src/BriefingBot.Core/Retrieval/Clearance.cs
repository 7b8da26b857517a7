using BriefingBot.Articles;

namespace BriefingBot.Retrieval;

/// <summary>What a channel may see: no source above this marking.</summary>
public readonly record struct Clearance(Tlp Max);
