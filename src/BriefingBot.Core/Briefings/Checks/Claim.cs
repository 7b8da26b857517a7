using BriefingBot.Briefings.Checks.Language;

namespace BriefingBot.Briefings.Checks;

/// <summary>A sentence that is held against the passages that it may rest on.</summary>
internal sealed class Claim
{
    private Claim(Reading said, Literals literals, IReadOnlyList<CitedEvidence> evidence)
    {
        (Said, Literals, Evidence) = (said, literals, evidence);
        Places = string.Join(" or ", evidence.Select(one => $"[{one.N}]"));
        Alignment = new(() => new(this));
    }

    public Reading Said { get; }

    /// <summary>One for each citation.</summary>
    public IReadOnlyList<CitedEvidence> Evidence { get; }

    /// <summary>Its numbers, dates and identifiers.</summary>
    public Literals Literals { get; }

    /// <summary>The citations in words: "[1] or [3]".</summary>
    public string Places { get; }

    /// <summary>Which sentence of the evidence each part of it rests on.</summary>
    public Lazy<Alignment> Alignment { get; }

    /// <summary>The sentence with each place that it may rest on, the likeliest first. Of several articles only the best place each is tried.</summary>
    public static IEnumerable<Claim> Of(string text, IReadOnlyList<CheckedText> cited)
    {
        var first = Reading.Of(text);
        var literals = Literals.Of(first, cited[0].Day);
        var places = cited.Select(source => CitedEvidence.For(first, literals, source).ToList()).ToList();
        return places.Count == 1
            ? places[0].Select(place => With(text, cited[0].Day, [place]))
            : [With(text, cited[0].Day, [.. places.Select(one => one[0])])];
    }

    /// <summary>Whether the evidence, or the title above it, has a word or one of its meaning.</summary>
    public bool IsHeld(ReadWord word) => Evidence.Any(one => word.IsIn(one.TitledKeys));

    private static Claim With(string text, DateOnly? day, IReadOnlyList<CitedEvidence> evidence)
    {
        var said = Reading.Of(text);
        Names.Settle(said.Words, evidence.SelectMany(one => one.Sentences));
        return new(said, Literals.Of(said, day), evidence);
    }
}
