namespace BriefingBot.Threats.Names;

/// <summary>One way of writing a known name, with the rules by which it counts where it stands.</summary>
internal sealed class NameForm
{
    /// <summary>RIG, TA, FIN: letters that mean many things.</summary>
    private const int ShortAcronym = 4;

    private readonly bool isEveryday;
    private readonly bool isImported;
    private readonly bool isAcronym;
    private readonly bool isOfEverydayWords;
    private readonly bool hasSeveralWords;

    /// <param name="isImported">Whether it comes from a public collection, in which many a name is an ordinary word.</param>
    private NameForm(KnownName owner, string written, bool isEveryday, bool isImported)
    {
        (Owner, Written, this.isEveryday, this.isImported) = (owner, written, isEveryday, isImported);
        var words = written.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        hasSeveralWords = words.Length > 1;
        isAcronym = written.Length <= ShortAcronym && written.All(char.IsAsciiLetterUpper);
        isOfEverydayWords = words.All(word => EnglishWords.Contains(word.ToLowerInvariant()));
    }

    public KnownName Owner { get; }

    public string Written { get; }

    /// <summary>All forms of an entry.</summary>
    /// <param name="owner">Whose names they are: the entry, or what it was merged into.</param>
    /// <param name="isListed">Whether the file lists it; else it comes from a public collection.</param>
    public static IEnumerable<NameForm> Of(KnownName entry, KnownName owner, bool isListed)
    {
        foreach (var written in entry.All)
        {
            yield return new(owner, written, entry.Everyday.Contains(written, StringComparer.OrdinalIgnoreCase), !isListed);
            if (!isListed && GenericEnding.Off(written) is { } bare)
            {
                yield return new(owner, bare, isEveryday: false, isImported: true);
            }
        }
    }

    /// <summary>Whether it may count at all: what a collection calls "Done" or "777" names nothing that could be told apart.</summary>
    public bool IsDistinctive => NameKey.Of(Written) is { Length: > 2 } key
        && !key.All(char.IsDigit)
        && !(isImported && isOfEverydayWords && !hasSeveralWords);

    /// <summary>Whether two collections that both use it mean the same.</summary>
    public bool TellsApart => IsDistinctive && !isEveryday && !isOfEverydayWords && !isAcronym;

    /// <summary>Whether the words can be looked for by themselves: an everyday word finds everything.</summary>
    public bool CanBeLookedFor => !isEveryday;

    /// <summary>Whether it counts where an article has it.</summary>
    public bool CountsInText(NameContext context) =>
        isEveryday ? context.IsCapitalised && (NameKinds.IsThreat(Owner.Kind) ? context.IsInCompany(Owner.Kind) : !context.StartsSentence)
        : isAcronym ? context.Span.SequenceEqual(Written)
        : !hasSeveralWords || (isOfEverydayWords ? context.IsCapitalised : context.BeginsWithCapital);

    /// <summary>Whether it counts where a question has it, which few people write with capitals.</summary>
    public bool CountsInQuestion(NameContext context) =>
        isEveryday || (isAcronym && Written.Length < ShortAcronym) ? context.IsInCompany(Owner.Kind)
        : !(isImported && isOfEverydayWords) || context.IsAll || context.IsInCompany(Owner.Kind) || context.IsCapitalised;
}
