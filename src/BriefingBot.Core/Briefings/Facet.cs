namespace BriefingBot.Briefings;

/// <summary>What a sentence tells of its topic; in the order in which an answer tells it.</summary>
internal enum Facet
{
    /// <summary>What it is.</summary>
    Definition,

    /// <summary>That it is known to be exploited: since when, by ransomware or not, and by when to act.</summary>
    KnownExploited,

    /// <summary>What happened to whom, and how much.</summary>
    Damage,

    /// <summary>The vulnerability or the trick by which it gets in.</summary>
    WayIn,

    /// <summary>Who is held responsible, and by whom.</summary>
    Attribution,

    /// <summary>What to do.</summary>
    Remedy,

    /// <summary>How it stands now.</summary>
    Latest,

    /// <summary>Anything else that bears on it.</summary>
    Context,
}
