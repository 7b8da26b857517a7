namespace BriefingBot.Briefings.Checks;

/// <summary>What a check found wrong with a sentence. The names are those of the counters and of what is printed, in snake case.</summary>
public enum CheckCode
{
    /// <summary>It cites nothing.</summary>
    NoCitation,

    /// <summary>It cites what is not among the evidence.</summary>
    UnknownCitation,

    /// <summary>It holds markup, a mention, a marker of its own, or characters that cannot be seen.</summary>
    Markup,

    /// <summary>It speaks to a program, not to a reader, or rests on words that do.</summary>
    Instruction,

    /// <summary>An id, a hash, an address, a domain or a version is not in a cited passage.</summary>
    Identifier,

    Number,

    Date,

    Quotation,

    Name,

    /// <summary>The number is there, and counts or measures something else.</summary>
    Attachment,

    /// <summary>"At least", "up to", "only", "all", "first": how much or which of them was changed.</summary>
    Scope,

    /// <summary>What the source denies is claimed, or the other way round.</summary>
    Negation,

    /// <summary>The opposite of what the source says.</summary>
    Opposite,

    /// <summary>The source says it may be; the sentence says it is.</summary>
    Hedge,

    /// <summary>The source says who says so; the sentence does not, or names another.</summary>
    Attribution,

    /// <summary>Who did it and to whom it was done were exchanged.</summary>
    Role,

    /// <summary>A cause, a remedy, a sort of crime: a concept that the source does not have.</summary>
    Invention,

    /// <summary>Too little of it is in the cited passage.</summary>
    Support,
}
